package wenshu.template.readback;

import java.util.List;
import wenshu.template.schema.FieldType;

/** Questions about shapes. */
final class Shapes {

    /** A letter of fixed text is worth this much, a value twice that. */
    static final int LETTER = 10;
    private static final int MOST_OF_TEXT = 200;

    private Shapes() {
    }

    /** Whether a value, loop or choice is in it. */
    static boolean dynamic(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> false;
            case Shape.Node node -> node.dynamic();
            case Shape.Slot slot -> true;
            case Shape.Loop loop -> true;
            case Shape.Choice choice -> true;
        };
    }

    /** Adds the slots in these shapes, whatever branch they stand in; not those of loops. */
    static void slots(List<Shape> shapes, List<Shape.Slot> into) {
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Slot slot -> into.add(slot);
                case Shape.Choice choice -> {
                    slots(choice.then(), into);
                    slots(choice.otherwise(), into);
                }
                case Shape.Node node -> slots(node.content(), into);
                case Shape.Loop loop -> { }
                case Shape.Text text -> { }
            }
        }
    }

    /** The text outside slots. */
    static String fixedText(List<Shape> shapes) {
        StringBuilder out = new StringBuilder();
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Text text -> out.append(text.text());
                case Shape.Node node -> out.append(out.isEmpty() ? "" : "\n").append(node.fixed());
                case Shape.Slot slot -> { }
                case Shape.Loop loop -> out.append(fixedText(loop.body()));
                case Shape.Choice choice -> out.append(fixedText(choice.otherwise()));
            }
        }
        return out.toString();
    }

    /** What it costs to do without it. */
    static int weight(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> textWeight(text.text());
            case Shape.Slot slot -> slot.silent() ? 2 : 2 * LETTER;
            // There is always a first page; rows there may be none.
            case Shape.Loop loop -> loop.field() != null && loop.field().type() == FieldType.PAGES ? weight(loop.body()) : 4;
            case Shape.Choice choice -> Math.min(weight(choice.then()), weight(choice.otherwise()));
            case Shape.Para para -> 1 + weight(para.content());
            case Shape.Cell cell -> 4 + weight(cell.content());
            case Shape.Node node -> 1 + weight(node.content());
        };
    }

    static int weight(List<Shape> shapes) {
        return shapes.stream().mapToInt(Shapes::weight).sum();
    }

    /** What all of it weighs, each loop gone through once: what the likeness of a whole file is measured by. */
    static int once(List<Shape> shapes) {
        int weight = 0;
        for (Shape shape : shapes) {
            weight += switch (shape) {
                case Shape.Loop loop -> once(loop.body());
                case Shape.Choice choice -> Math.min(once(choice.then()), once(choice.otherwise()));
                case Shape.Node node -> 1 + once(node.content());
                default -> weight(shape);
            };
        }
        return weight;
    }

    static int textWeight(String text) {
        return Math.min(MOST_OF_TEXT, LETTER * Folding.letters(text).length());
    }
}
