package wenshu.template.readback;

import java.util.ArrayList;
import java.util.List;
import wenshu.template.Form;
import wenshu.template.compile.CompiledTemplate;

/** The words that a template prints whatever is filled in. */
public final class FixedText {

    private FixedText() {
    }

    /** Cell by cell and line by line in reading order, without blanks; nothing for what only has marks. */
    public static List<String> of(Form form) {
        List<String> lines = new ArrayList<>();
        for (CompiledTemplate.Part part : form.template().parts()) {
            collect(ShapeReader.template("", part.root(), form.schema().orElse(null)), lines);
        }
        return lines;
    }

    private static void collect(List<Shape> shapes, List<String> lines) {
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Cell cell when !cell.dynamic() -> add(cell.fixed(), lines);
                case Shape.Para para -> add(para.fixed(), lines);
                case Shape.Node node -> collect(node.content(), lines);
                case Shape.Loop loop -> collect(loop.body(), lines);
                case Shape.Choice choice -> {
                    collect(choice.then(), lines);
                    collect(choice.otherwise(), lines);
                }
                case Shape.Text text -> { }
                case Shape.Slot slot -> { }
            }
        }
    }

    private static void add(String text, List<String> lines) {
        String line = text.replaceAll("[\\s\\u3000]+", "");
        if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
            lines.add(line);
        }
    }
}
