package org.villagebook.output.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.villagebook.catalogue.Layout;
import org.villagebook.outcome.Problem;

/**
 * What the marks in the first sheet of a layout ask for, understood before anything is written.
 *
 * @param cells  cells with marks by their place; each piece is a word or the meaning of a mark
 * @param blocks rows that repeat, from the top
 */
record Plan(Map<CellAddress, List<Piece>> cells, List<Block> blocks) {

    /** Words as they stand, or a term; the other is null. */
    record Piece(String words, Term term) {
    }

    /** Rows {@code first} to {@code last}, counted from 0, once for each record of a list and at least {@code least} times. */
    record Block(String list, int first, int last, int least) {
        boolean holds(int row) {
            return first <= row && row <= last;
        }
    }

    private record Marked(CellAddress at, CellText text) {
    }

    /**
     * Reads a sheet.
     *
     * @throws Problem.InvalidInput {@code output.layout.*} with the title of the layout and the cell as its first arguments
     */
    static Plan of(Sheet sheet, Layout layout, Vocabulary vocabulary) {
        List<Marked> marked = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    CellText text = CellText.of(cell.getStringCellValue());
                    if (text.hasMarks()) {
                        marked.add(new Marked(cell.getAddress(), text));
                    }
                }
            }
        }
        List<Block> blocks = blocks(marked, layout, vocabulary);
        Map<CellAddress, List<Piece>> cells = new TreeMap<>();
        for (Marked cell : marked) {
            String list = blocks.stream().filter(block -> block.holds(cell.at().getRow())).map(Block::list)
                    .findFirst().orElse(null);
            cells.put(cell.at(), pieces(cell, list, layout, vocabulary));
        }
        return new Plan(cells, blocks);
    }

    private static List<Block> blocks(List<Marked> marked, Layout layout, Vocabulary vocabulary) {
        List<Block> blocks = new ArrayList<>();
        Map<CellText.Open, CellAddress> open = new LinkedHashMap<>();
        for (Marked cell : marked) {
            for (CellText.Part part : cell.text().parts()) {
                if (part instanceof CellText.Open begin) {
                    if (!open.isEmpty() || blocks.stream().anyMatch(block -> block.holds(cell.at().getRow()))) {
                        throw problem("output.layout.nested", layout, cell.at(), begin.list());
                    }
                    if (vocabulary.list(begin.list()).isEmpty()) {
                        throw problem("output.layout.unknownList", layout, cell.at(), begin.list(),
                                String.join("、", vocabulary.lists()));
                    }
                    open.put(begin, cell.at());
                } else if (part instanceof CellText.Close end) {
                    Optional<CellText.Open> begun = open.keySet().stream().findFirst();
                    if (begun.isEmpty() || !begun.get().list().equals(end.list())) {
                        throw problem("output.layout.notOpen", layout, cell.at(), end.list());
                    }
                    blocks.add(new Block(end.list(), open.remove(begun.get()).getRow(), cell.at().getRow(), begun.get().least()));
                }
            }
        }
        open.forEach((begin, at) -> {
            throw problem("output.layout.notClosed", layout, at, begin.list());
        });
        return blocks;
    }

    private static List<Piece> pieces(Marked cell, String list, Layout layout, Vocabulary vocabulary) {
        List<Piece> pieces = new ArrayList<>();
        for (CellText.Part part : cell.text().parts()) {
            switch (part) {
                case CellText.Words words -> pieces.add(new Piece(words.text(), null));
                case CellText.Mark mark -> pieces.add(new Piece(null, vocabulary.term(mark.word(), list)
                        .orElseThrow(() -> problem("output.layout.unknownName", layout, cell.at(), mark.word(),
                                String.join("、", vocabulary.words(list))))));
                case CellText.Open begin -> { }
                case CellText.Close end -> { }
            }
        }
        return pieces;
    }

    private static Problem problem(String key, Layout layout, CellAddress at, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(layout.label(), at.formatAsString()));
        arguments.addAll(List.of(more));
        return new Problem.InvalidInput(key, arguments.toArray());
    }
}
