package wenshu.template.readback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which column of a file's table is which column of the template's, by their heads. */
final class Columns {

    private static final double LEAST = 0.5;

    private final int[] columns;
    private final double[] likeness;

    private Columns(int count) {
        columns = new int[count];
        likeness = new double[count];
        Arrays.fill(columns, -1);
    }

    /** The columns; null when the heads do not stand over single cells of the rows. */
    static Columns of(Shape.Row shape, Shape.Row doc, int shapeCells, int docCells) {
        List<Shape.Cell> wanted = shape.cells();
        List<Shape.Cell> found = doc.cells();
        if (wanted.size() != shapeCells || found.size() != docCells) {
            return null;
        }
        Columns columns = new Columns(shapeCells);
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < docCells; i++) {
            free.add(i);
        }
        columns.assign(wanted, found, free, 0.999);
        columns.assign(wanted, found, free, LEAST);
        // A head that is not known keeps its column when nobody else has it.
        for (int i = 0; i < shapeCells && shapeCells == docCells; i++) {
            if (columns.columns[i] < 0 && free.remove(Integer.valueOf(i))) {
                columns.columns[i] = i;
                columns.likeness[i] = 0.4;
            }
        }
        return columns;
    }

    private void assign(List<Shape.Cell> wanted, List<Shape.Cell> found, List<Integer> free, double least) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                continue;
            }
            int best = -1;
            double most = least;
            for (int at : free) {
                double alike = Folding.similarity(Labels.label(wanted.get(i).fixed()), Labels.label(found.get(at).fixed()));
                if (alike >= most && (best < 0 || alike > most || at == i)) {
                    best = at;
                    most = alike;
                }
            }
            if (best >= 0) {
                columns[i] = best;
                likeness[i] = most;
                free.remove(Integer.valueOf(best));
            }
        }
    }

    /** The file's column of the template's column; −1 when it has none. */
    int column(int i) {
        return columns[i];
    }

    /** How alike the heads of that column are. */
    double likeness(int i) {
        return likeness[i];
    }
}
