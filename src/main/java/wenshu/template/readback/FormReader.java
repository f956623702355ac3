package wenshu.template.readback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.Form;
import wenshu.template.compile.CompiledTemplate;
import wenshu.template.schema.FormSchema;

/**
 * Reads a filled form back to data by aligning it with its template. Whatever the file is, there is an answer: what
 * could not be read is told in it. Keeps nothing between calls and may be used by many threads.
 */
public final class FormReader {

    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);
    private static final Duration MOST_TIME = Duration.ofSeconds(20);
    private static final long MOST_STEPS = 2_000_000_000L;

    private final Duration time;

    /** A reader that gives up on one file after 20 seconds. */
    public FormReader() {
        this(MOST_TIME);
    }

    /** A reader that gives up on one file after that time. */
    public FormReader(Duration time) {
        this.time = time;
    }

    /**
     * Reads a DOCX.
     *
     * @param name what the clerk calls the file, for messages
     * @return what was read; never null, and no exception for any file
     */
    public Reading read(Form form, String name, byte[] docx) {
        try {
            return read(form, OpcPackage.readOnly(name, docx));
        } catch (FaultException e) {
            return Reading.nothing(e.faults());
        } catch (Budget.Spent e) {
            return Reading.nothing(List.of(new Fault("READING_TOO_LONG", name, "内容太多或结构太乱，没有读完", "请核对是不是这个模板的表，或人工录入")));
        } catch (StackOverflowError e) {
            return Reading.nothing(List.of(new Fault("READING_TOO_DEEP", name, "表格嵌套太深，没有读出来", "请人工录入")));
        }
    }

    private Reading read(Form form, OpcPackage file) {
        FormSchema schema = form.schema().orElse(null);
        Budget budget = new Budget(time, MOST_STEPS);
        List<Story> stories = new ArrayList<>();
        for (CompiledTemplate.Part part : form.template().parts()) {
            stories.add(Story.of(form.template().original(), part, schema, file));
        }
        Labels labels = new Labels(stories.stream().flatMap(story -> story.shapes.stream()).toList());
        Look look = new Look(stories, labels, Known.NOTHING, budget);
        Assembly assembly = new Assembly(schema, look.hits);
        if (labels.choices() && !assembly.known().values().isEmpty()) {
            try {
                look = new Look(stories, labels, assembly.known(), budget);
                assembly = new Assembly(schema, look.hits);
            } catch (Budget.Spent e) {
                LOG.debug("the second look took too long; the first is good enough");
            }
        }
        Assembly.Result result = assembly.finish();
        List<Reading.Strange> strange = look.strange.stream().map(node -> new Reading.Strange(node.spot().toString(),
                node.fixed().strip())).toList();
        return new Reading(result.data(), result.fields(), result.unread(), strange, look.confidence, List.of());
    }

    /** A part of the template with what may be its counterparts in the file. */
    private record Story(List<Shape> shapes, Labels labels, List<List<Shape>> files) {

        static Story of(OpcPackage template, CompiledTemplate.Part part, FormSchema schema, OpcPackage file) {
            String type = "";
            for (Relationship relationship : template.relationships(template.mainDocument())) {
                type = relationship.target().equals(part.name()) ? relationship.type() : type;
            }
            String name = switch (type) {
                case "header" -> "页眉";
                case "footer" -> "页脚";
                case "footnotes" -> "脚注";
                case "endnotes" -> "尾注";
                default -> "正文";
            };
            List<List<Shape>> files = new ArrayList<>();
            if (type.isEmpty()) {
                files.add(ShapeReader.file(name, file.xml(file.mainDocument()).root()));
            } else {
                for (Relationship relationship : file.relationships(file.mainDocument())) {
                    if (relationship.type().equals(type) && !relationship.external() && file.has(relationship.target())) {
                        files.add(ShapeReader.file(name, file.xml(relationship.target()).root()));
                    }
                }
            }
            List<Shape> shapes = ShapeReader.template(name, part.root(), schema);
            return new Story(shapes, new Labels(shapes), files);
        }
    }

    /** One look at the whole file. */
    private static final class Look {

        private final Hits hits = new Hits();
        private final List<Shape.Node> strange = new ArrayList<>();
        private double confidence;

        private Look(List<Story> stories, Labels labels, Known known, Budget budget) {
            int wrong = 0;
            int weight = 0;
            for (Story story : stories) {
                // Numbers of nodes are only unique within a part, so each has likenesses of its own.
                List<Shape> best = null;
                Likeness nearest = null;
                int least = Integer.MAX_VALUE;
                for (List<Shape> docs : story.files) {
                    Likeness likeness = new Likeness(labels.all(), known, budget);
                    int cost = likeness.search(story.shapes, docs).nearest(Search.Costs.NEVER);
                    if (cost < least) {
                        least = cost;
                        best = docs;
                        nearest = likeness;
                    }
                }
                weight += Shapes.once(story.shapes);
                wrong += best == null ? Shapes.once(story.shapes) : least;
                if (best != null) {
                    Extraction extraction = new Extraction(nearest);
                    merge(extraction.story(story.shapes, best));
                    strange.addAll(extraction.strange());
                    new LabelSearch(story.labels, best, extraction, budget).complete(hits);
                }
            }
            confidence = Math.max(0, Math.round((1 - (double) wrong / Math.max(1, weight)) * 100) / 100.0);
        }

        private void merge(Hits more) {
            hits.values().addAll(more.values());
            hits.seen().addAll(more.seen());
            hits.loops().addAll(more.loops());
        }
    }
}
