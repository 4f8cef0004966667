package org.villagebook.output.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.villagebook.output.paper.PaperImage;

/** A report as it will look on paper, page by page, and where on a page which figure is printed. */
public final class ReportPages {

    /** A printed figure, in points from the upper left corner of its page. */
    public record Spot(String code, double x, double y, double width, double height) {
    }

    /** @param width in points, as is the height */
    public record Page(double width, double height, List<Spot> spots) {
        public Page {
            spots = List.copyOf(spots);
        }
    }

    private final byte[] pdf;
    private final List<Page> pages;

    private ReportPages(byte[] pdf, List<Page> pages) {
        this.pdf = pdf;
        this.pages = List.copyOf(pages);
    }

    static ReportPages read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Page> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(page(page));
            }
            return new ReportPages(pdf, pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Page page(PDPage page) throws IOException {
        PDRectangle box = page.getMediaBox();
        List<Spot> spots = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
                    && uri.getURI().startsWith(Marks.LINK)) {
                PDRectangle at = link.getRectangle();
                spots.add(new Spot(uri.getURI().substring(Marks.LINK.length()), at.getLowerLeftX() - box.getLowerLeftX(),
                        box.getUpperRightY() - at.getUpperRightY(), at.getWidth(), at.getHeight()));
            }
        }
        return new Page(box.getWidth(), box.getHeight(), spots);
    }

    public List<Page> pages() {
        return pages;
    }

    /** One page, numbered from 0. Takes a moment: not for the thread of the screen. */
    public BufferedImage image(int page, float dpi) {
        return PaperImage.page(pdf, page, dpi);
    }
}
