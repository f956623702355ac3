package wenshu.template.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;

/** Forms that people have worked on: one alteration at a time, and several at once as in a folder of old files. */
@Order(1)
class AlteredFormTests {

    /** The whole campaign: {@code -Dreadback.files=2000 -Dreadback.seeds=20}. */
    private static final int FILES = Integer.getInteger("readback.files", 12);
    private static final int SEEDS = Integer.getInteger("readback.seeds", 1);

    @TempDir
    static Path home;

    private final FormFiller filler = new FormFiller();
    private final FormReader reader = new FormReader();

    private static List<Form> forms() {
        TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(home));
        return catalogue.list().stream().map(entry -> catalogue.find(entry.name())).toList();
    }

    private static Alterations.Context context(Form form, Random random) {
        Set<String> labels = new HashSet<>();
        Set<String> heads = new HashSet<>();
        form.template().parts().forEach(part -> {
            List<Shape> shapes = ShapeReader.template("正文", part.root(), form.schema().orElse(null));
            labels.addAll(new Labels(shapes).all());
            heads(shapes, heads);
        });
        return new Alterations.Context(random, labels, heads);
    }

    /** The rows in front of loops. */
    private static void heads(List<Shape> shapes, Set<String> heads) {
        Shape.Row before = null;
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Loop && before != null) {
                before.cells().forEach(cell -> heads.add(Labels.label(cell.fixed())));
            }
            before = shape instanceof Shape.Row row && !row.dynamic() ? row : null;
            if (shape instanceof Shape.Node node) {
                heads(node.content(), heads);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> one_alteration_leaves_nearly_every_field_readable() {
        return Alterations.WAYS.keySet().stream().map(way -> DynamicTest.dynamicTest(way, () -> {
            int total = 0;
            List<String> wrong = new ArrayList<>();
            for (Form form : forms()) {
                for (long seed = 1; seed <= SEEDS; seed++) {
                    Score score = score(form, seed, List.of(way));
                    total += score.total();
                    wrong.addAll(score.wrong());
                }
            }
            System.out.printf("%-28s %5d fields, %d wrong%n", way, total, wrong.size());
            assertThat(wrong).as(way).hasSizeLessThanOrEqualTo(total / 50);
        }));
    }

    @Test
    void old_files_with_several_alterations_are_read_in_98_of_100_fields() {
        int total = 0;
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> byWay = new TreeMap<>();
        List<Form> forms = forms();
        for (int file = 0; file < FILES; file++) {
            Random random = new Random(1_000 + file);
            List<String> ways = Alterations.WAYS.keySet().stream().filter(way -> random.nextInt(3) == 0).toList();
            Score score = score(forms.get(file % forms.size()), 500 + file, ways);
            total += score.total();
            wrong.addAll(score.wrong());
            ways.forEach(way -> byWay.merge(way, score.wrong().size(), Integer::sum));
        }
        System.out.printf("%d files, %d fields, %d wrong (%.2f %%): %s%n", FILES, total, wrong.size(),
                100.0 * wrong.size() / total, byWay);
        assertThat(wrong).hasSizeLessThanOrEqualTo(total / 50);
    }

    private Score score(Form form, long seed, List<String> ways) {
        FormData data = new RandomData(seed).of(form.schema().orElseThrow());
        byte[] altered = Alterations.alter(filler.fill(form, data, OutputKind.DRAFT), ways, context(form, new Random(seed)));
        Score score = Score.of(form.schema().orElseThrow(), data, reader.read(form, "altered.docx", altered));
        if (!score.wrong().isEmpty()) {
            System.out.println(form.name() + " seed " + seed + " " + ways + ": " + score.wrong());
        }
        return score;
    }
}
