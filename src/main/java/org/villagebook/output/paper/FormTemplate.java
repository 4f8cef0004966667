package org.villagebook.output.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Map;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.outcome.Problem;

/** A form's template (Mustache: names and sections, no logic), ready to be filled any number of times. */
final class FormTemplate {

    private final PrintForm form;
    private final Template template;

    /** @throws Problem.InvalidInput {@code output.paper.template} if a brace or section is left open */
    FormTemplate(PrintForm form, Map<String, String> parts, PaperText text) {
        this.form = form;
        try {
            this.template = Mustache.compiler().withEscaper(text).emptyStringIsFalse(true)
                    .withLoader(name -> new StringReader(part(parts, name))).compile(form.template());
        } catch (MustacheParseException broken) {
            throw new Problem.InvalidInput(broken, "output.paper.template", form.id(), broken.getMessage());
        }
    }

    private String part(Map<String, String> parts, String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new Problem.InvalidInput("output.paper.unknownPart", form.id(), name);
        }
        return part;
    }

    /** @throws Problem.InvalidInput {@code output.paper.unknownName} if the template names what there is not */
    String fill(SheetModel model) {
        try {
            return template.execute(model);
        } catch (MustacheException.Context unknown) {
            throw new Problem.InvalidInput(unknown, "output.paper.unknownName", form.id(), unknown.lineNo, unknown.key);
        }
    }
}
