package org.villagebook.output.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.outcome.Problem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * {@code {{NAME}}} in the paragraphs of a template. Word cuts a text into runs wherever it likes, so that a placeholder
 * may begin in one run and end in another: it is looked for in the text of the whole paragraph, and what takes its
 * place gets the look of its first character. Full-width braces, as Chinese input methods write them, count too.
 */
final class Placeholder {

    private static final Pattern WRITTEN = Pattern.compile("[{｛]{2}\\s*([^{}｛｝]*?)\\s*[}｝]{2}");
    private static final Pattern LEFT_OVER = Pattern.compile("[{｛]{2}|[}｝]{2}");

    private Placeholder() {
    }

    /** The names in a paragraph, in order. */
    static List<String> names(Element paragraph) {
        String text = text(paragraph);
        List<String> names = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            names.add(name(matcher));
        }
        if (LEFT_OVER.matcher(matcher.replaceAll("")).find()) {
            throw new Problem.InvalidInput("output.report.openPlaceholder", text.strip());
        }
        return names;
    }

    /** Full-width colons, too, are what input methods write. */
    private static String name(Matcher matcher) {
        return matcher.group(1).replace('：', ':').replaceAll("\\s*:\\s*", ":");
    }

    /** The name of the placeholder that a paragraph consists of, or null. */
    static String whole(Element paragraph) {
        Matcher matcher = WRITTEN.matcher(text(paragraph).strip());
        return matcher.matches() ? name(matcher) : null;
    }

    /** Puts a text in the place of each placeholder. */
    static void fill(Element paragraph, UnaryOperator<String> texts) {
        List<Element> pieces = pieces(paragraph);
        Matcher matcher = WRITTEN.matcher(text(pieces));
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
            words.add(texts.apply(name(matcher)));
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            replace(pieces, places.get(i)[0], places.get(i)[1], words.get(i));
        }
    }

    /** Gives a paragraph another text: what is the same at its beginning and end keeps its look. */
    static void rewrite(Element paragraph, String text) {
        List<Element> pieces = pieces(paragraph);
        String old = text(pieces);
        int start = 0;
        while (start < Math.min(old.length(), text.length()) && old.charAt(start) == text.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < Math.min(old.length(), text.length()) - start
                && old.charAt(old.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
            same++;
        }
        // What is only put in goes with the character before it, or else with the one behind it.
        if (start + same == old.length() && !old.isEmpty()) {
            if (start > 0) {
                start--;
            } else {
                same--;
            }
        }
        replace(pieces, start, old.length() - same, text.substring(start, text.length() - same));
    }

    private static void replace(List<Element> pieces, int start, int end, String words) {
        int at = 0;
        boolean written = false;
        for (Element piece : pieces) {
            String text = piece.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            at += text.length();
            if (from >= to) {
                continue;
            }
            piece.setTextContent(text.substring(0, from) + (written ? "" : words) + text.substring(to));
            piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            written = true;
        }
    }

    /** The text of a paragraph. */
    static String text(Element paragraph) {
        return text(pieces(paragraph));
    }

    private static String text(List<Element> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    /** The texts of the paragraph itself, without those of paragraphs in text boxes that are anchored in it. */
    private static List<Element> pieces(Element paragraph) {
        List<Element> pieces = new ArrayList<>();
        collect(paragraph, pieces);
        return pieces;
    }

    private static void collect(Node node, List<Element> pieces) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, "t")) {
                pieces.add(child);
            } else if (!Xml.is(child, "p")) {
                collect(child, pieces);
            }
        }
    }
}
