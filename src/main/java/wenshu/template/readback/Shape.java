package wenshu.template.readback;

import java.util.List;
import java.util.Set;
import wenshu.template.grammar.Condition;
import wenshu.template.grammar.Tag;
import wenshu.template.schema.Field;

/**
 * What a story is made of, as far as reading back needs it: text and structure without any formatting. A template gives
 * shapes with slots, loops and choices; a filled file gives the same shapes with text alone.
 */
sealed interface Shape {

    /** Text that is printed as it stands. */
    record Text(String text) implements Shape {
    }

    /**
     * Where a value is printed.
     *
     * @param field the field of the schema, or null when the template has none
     * @param depth how many of the loops around it the value belongs to; 0 for a field of the whole form
     * @param names the name in the data, and below a group the names in it
     * @param silent true for what says nothing about the data: 序号, a picture
     * @param continued whether it is the rest of a value on the continuation page
     */
    record Slot(Tag.Field tag, Field field, int depth, List<String> names, boolean silent, boolean continued) implements Shape {
    }

    /**
     * What is repeated for each item.
     *
     * @param field the field of the schema, or null when the template has none
     * @param depth how many of the loops around it its list belongs to
     * @param names the name of the list in the data
     * @param padded whether empty rows may follow
     * @param continued whether its rows are the rest of a list on the continuation page
     */
    record Loop(Field field, int depth, List<String> names, List<Shape> body, boolean padded, boolean continued) implements Shape {
    }

    /** One of two. */
    record Choice(Condition condition, List<Shape> then, List<Shape> otherwise) implements Shape {
    }

    /** A part of the structure, at its place. Two of them are never taken for one another, however alike. */
    abstract sealed class Node implements Shape {

        private final int id;
        private final Spot spot;
        private final List<Shape> content;
        private final boolean dynamic;
        private final String fixed;

        private Node(int id, Spot spot, List<Shape> content) {
            this.id = id;
            this.spot = spot;
            this.content = List.copyOf(content);
            this.dynamic = content.stream().anyMatch(Shapes::dynamic);
            this.fixed = Shapes.fixedText(content);
        }

        /** Its number in its tree. */
        int id() {
            return id;
        }

        Spot spot() {
            return spot;
        }

        List<Shape> content() {
            return content;
        }

        /** Whether there is a slot, loop or choice in it. */
        boolean dynamic() {
            return dynamic;
        }

        /** All text outside slots, paragraphs joined by line ends. */
        String fixed() {
            return fixed;
        }
    }

    /** A paragraph; its content is text, slots, loops and choices of these. */
    final class Para extends Node {

        private final boolean lines;
        private final Set<Integer> runs;
        private final Set<Integer> marks;

        /**
         * @param lines whether each line of the one value in it becomes such a paragraph
         * @param runs where the runs of a file begin, in characters
         * @param marks where a file has a mark between two values
         */
        Para(int id, Spot spot, List<Shape> content, boolean lines, Set<Integer> runs, Set<Integer> marks) {
            super(id, spot, content);
            this.lines = lines;
            this.runs = Set.copyOf(runs);
            this.marks = Set.copyOf(marks);
        }

        /** Whether two values were parted before that character when they were printed. */
        boolean markAt(int character) {
            return marks.contains(character);
        }

        /** Whether a run begins with that character: a value was printed as a run of its own. */
        boolean runAt(int character) {
            return runs.contains(character);
        }

        boolean lines() {
            return lines;
        }
    }

    /** A table of rows. */
    final class Table extends Node {
        Table(int id, Spot spot, List<Shape> content) {
            super(id, spot, content);
        }
    }

    /** A row of cells. */
    final class Row extends Node {

        private final List<Cell> cells;

        Row(int id, Spot spot, List<Shape> content) {
            super(id, spot, content);
            this.cells = content.stream().filter(Cell.class::isInstance).map(Cell.class::cast).toList();
        }

        List<Cell> cells() {
            return cells;
        }
    }

    /** A cell of paragraphs and tables. */
    final class Cell extends Node {
        Cell(int id, Spot spot, List<Shape> content) {
            super(id, spot, content);
        }
    }

    /** A text box; it stands behind the paragraph that holds it. */
    final class Box extends Node {
        Box(int id, Spot spot, List<Shape> content) {
            super(id, spot, content);
        }
    }
}
