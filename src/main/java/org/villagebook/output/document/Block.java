package org.villagebook.output.document;

import java.util.List;

/** What the program itself adds to a report, in the same order and words for Word and PDF. */
sealed interface Block {

    /** How a text looks: the name of a style of the template. */
    enum Style {
        ATTACHMENT("公文附件"), ATTACHMENT_TITLE("公文附件标题"), NOTE("公文附注"), LIST("公文附件说明"),
        PICTURE("公文插图"), CAPTION("公文图题"), CELL("公文表格");

        private final String word;

        Style(String word) {
            this.word = word;
        }

        /** The name that Word shows. */
        String word() {
            return word;
        }
    }

    /** @param newPage whether it begins a page */
    record Line(String text, Style style, boolean newPage) implements Block {
        Line(String text, Style style) {
            this(text, style, false);
        }
    }

    /**
     * A picture with its caption below.
     *
     * @param name   of its file, without an ending; unique in the report
     * @param width  in millimetres
     * @param height in millimetres
     */
    record Picture(String name, byte[] png, int width, int height, String caption) implements Block {
    }

    /**
     * A table over the whole width; its header stands on every page and no row is cut in two.
     *
     * @param rows one text a column
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param width   in millimetres
     * @param numbers whether it stands on the right
     */
    record Column(String heading, int width, boolean numbers) {
    }
}
