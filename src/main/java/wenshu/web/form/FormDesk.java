package wenshu.web.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wenshu.archive.Access;
import wenshu.archive.Entry;
import wenshu.archive.Handover;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.forms.fit.PageFit;
import wenshu.forms.fit.Room;
import wenshu.forms.mark.DraftMark;
import wenshu.forms.mark.MarkDrawing;
import wenshu.forms.mark.PrintMark;
import wenshu.forms.verify.PrintRecord;
import wenshu.render.Finding;
import wenshu.render.Rendition;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.template.schema.FieldFault;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.web.shell.Preview;

/** Fills a form and prints it, for the pages and for the interface alike. */
@Component
public final class FormDesk {

    private final TemplateCatalogue catalogue;
    private final FormFiller filler;
    private final PhotoDesk photos;
    private final Workshop workshop;

    FormDesk(TemplateCatalogue catalogue, FormFiller filler, PhotoDesk photos, Workshop workshop) {
        this.photos = photos;
        this.catalogue = catalogue;
        this.filler = filler;
        this.workshop = workshop;
    }

    /**
     * A filled form in both its shapes.
     *
     * @param name file name without ending
     * @param docx the Word file
     * @param rendition its pages and the PDF
     */
    public record Filled(String name, byte[] docx, Rendition rendition) {
    }

    /** The form of that name. */
    public Form form(String name) {
        return catalogue.find(name);
    }

    /** The form's fields; a template without a schema is not for filling in on a page. */
    public FormSchema schema(Form form) {
        return form.schema().orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "FORM_WITHOUT_SCHEMA",
                form.name(), "这个模板没有 form.yaml", "请在模板文件夹里补上 form.yaml"));
    }

    /** Everything that is wrong with the data; when nothing is, what does not fit on paper. */
    public List<FieldFault> check(Form form, FormData data) {
        List<FieldFault> faults = filler.check(form, data);
        return faults.isEmpty() ? workshop.pageFit().fit(form, data, OutputKind.FORMAL).faults() : faults;
    }

    /** How much may be typed into the fields that are for words of one's own. */
    List<RoomView> rooms(Form form) {
        Map<String, Room> rooms = workshop.rooms().of(form);
        return schema(form).fields().stream().filter(field -> field.type() == FieldType.LONG_TEXT || rooms.containsKey(field.name()))
                .map(field -> {
                    Room room = rooms.get(field.name());
                    return new RoomView(FormScreens.id(field.name()), field.maxLength(), room == null ? 0 : room.characters(),
                            room == null || room.smallest() == 0 ? 0 : room.atSmallest(), field.fit().continued());
                }).toList();
    }

    /** The sample data of a form, or nothing; its photo is kept and named. */
    public Map<String, Object> sample(String name) {
        return catalogue.sample(name).map(photos::named).orElse(Map.of());
    }

    /** What was typed, with the photos that it names. */
    FormData data(Form form, Map<String, Object> typed) {
        return photos.with(form, FormData.of(typed));
    }

    /** The empty form as a Word file. */
    public byte[] blank(String name) {
        return filler.blank(form(name));
    }

    /**
     * The form as it is to be signed, with its print mark; refused as long as anything is missing or wrong. What was
     * printed is remembered before the mark is drawn.
     *
     * @param author login of who prints it
     */
    public Marked marked(Form form, FormData data, String author) {
        byte[] docx = docx(form, data);
        PrintRecord entry = workshop.printLedger().enter(form, data, author);
        String name = fileName(form, data);
        return new Marked(name, entry, MarkDrawing.draw(name + ".docx", docx, PrintMark.of(entry.id(), form, data)));
    }

    /**
     * A form with its mark.
     *
     * @param name file name without ending
     * @param entry what was printed
     * @param docx the Word file
     */
    public record Marked(String name, PrintRecord entry, byte[] docx) {
    }

    /** The form with its mark, and its pages. */
    public Filled formal(Form form, FormData data, String author) {
        return rendered(marked(form, data, author));
    }

    private Filled rendered(Marked marked) {
        return new Filled(marked.name(), marked.docx(), workshop.renderer().render(marked.name() + ".docx", marked.docx()));
    }

    /** Keeps the finished form in the archive, the PDF and the Word file as one record. */
    public Receipt archive(Form form, FormData data, String author) {
        Marked marked = marked(form, data, author);
        Filled filled = rendered(marked);
        String person = data.text("姓名").strip();
        LocalDate today = LocalDate.now(workshop.clock());
        List<Mention> people = workshop.formPeople().of(data.texts());
        Entry entry = Entry.of(form.name() + (person.isEmpty() ? "" : "（" + person + "）"), "", year(data).orElse(today.getYear()),
                kind(form.name()), data.text("推荐单位").strip(), List.of(), origin(marked.entry())).about(people).dated(today)
                .of(people.size() == 1 ? people.getFirst().unit() : "").forAward(data.text("称号").strip())
                .held(workshop.section(author), Access.HOUSE);
        Submission submission = new Submission(entry, Origin.ISSUED,
                List.of(FileIn.of(filled.name() + ".pdf", filled.rendition().pdf()), FileIn.of(filled.name() + ".docx", filled.docx())));
        return workshop.archive().add(Handover.of(submission, workshop.describing()));
    }

    private static Optional<Integer> year(FormData data) {
        return Stream.of("申报年度", "年度").map(name -> data.text(name).strip()).filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf).findFirst();
    }

    /** Which template in which version it was made with, and the number in its mark. */
    private static String origin(PrintRecord entry) {
        return "模板：" + (entry.template() + " " + entry.version()).strip() + "（校验值 " + entry.hash().substring(0, 8) + "）；打印编号："
                + entry.id();
    }

    private static String kind(String form) {
        return form.endsWith("表") && form.length() > 3 ? form.substring(form.length() - 3) : "";
    }

    /** Only the Word file of it. */
    public byte[] docx(Form form, FormData data) {
        return workshop.pageFit().fill(form, data, OutputKind.FORMAL).docx();
    }

    /** The Word file with what is missing or doubtful marked, and 草稿 across its pages until it is submitted. */
    public byte[] draft(Form form, FormData data) {
        return DraftMark.draw(form.name() + ".docx", workshop.pageFit().fill(form, data, OutputKind.DRAFT).docx());
    }

    /** The pages of a filled form. */
    public byte[] pdf(String name, byte[] docx) {
        return workshop.renderer().render(name + ".docx", docx).pdf();
    }

    /** The file's name without ending: the form's and the person's. */
    public String fileName(Form form, FormData data) {
        String person = data.text("姓名").strip();
        return form.name() + (person.isEmpty() ? "" : "-" + person);
    }

    /** The form as it stands, with what is missing or doubtful marked. */
    public Preview preview(Form form, FormData data) {
        PageFit.Fitted fitted = workshop.pageFit().fill(form, data, OutputKind.DRAFT);
        Rendition rendition = workshop.renderer().render(form.name() + ".docx",
                DraftMark.draw(form.name() + ".docx", fitted.docx()));
        List<String> messages = Stream.concat(fitted.faults().stream().map(fault -> fault.fault().sentence()),
                rendition.findings().stream().map(Finding::message)).toList();
        return new Preview(rendition.pages(), messages, form.name(), rendition.pdf());
    }
}
