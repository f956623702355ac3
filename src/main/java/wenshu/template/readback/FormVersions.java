package wenshu.template.readback;

import java.util.List;
import java.util.Optional;
import wenshu.docx.opc.OpcPackage;
import wenshu.fault.FaultException;
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;
import wenshu.template.stamp.TemplateStamp;

/** Finds the template that a filled file was made with: by what the file remembers, else by what fits best. */
public final class FormVersions {

    private static final double LEAST = 0.5;

    private final TemplateCatalogue catalogue;
    private final FormReader reader;

    /** Looks among the templates of this catalogue and their older versions. */
    public FormVersions(TemplateCatalogue catalogue, FormReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * A file with its template.
     *
     * @param form the template it was read by
     * @param reading what was read
     * @param notice what somebody should know about the choice, in Chinese without a final mark; empty when nothing
     */
    public record Read(Form form, Reading reading, String notice) {
    }

    /** What the file remembers of its template; empty when it remembers nothing or is no DOCX. */
    public static Optional<TemplateStamp> stamp(String name, byte[] docx) {
        try {
            return TemplateStamp.of(OpcPackage.readOnly(name, docx));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /** Reads a file by the given template, in the version that the file was made with where that is kept. */
    public Read by(Form form, String name, byte[] docx) {
        Optional<TemplateStamp> stamp = stamp(name, docx);
        if (stamp.isEmpty() || stamp.get().hash().equals(form.hash())) {
            return new Read(form, reader.read(form, name, docx), "");
        }
        Optional<Form> own = kept(form.name(), stamp.get().hash());
        if (own.isPresent()) {
            return new Read(own.get(), reader.read(own.get(), name, docx), "这份表是用“" + version(stamp.get()) + "”填的，已按那一版读");
        }
        return new Read(form, reader.read(form, name, docx), "这份表是用“" + version(stamp.get()) + "”填的，模板库里没有那一版，按现在的版本读");
    }

    private static String version(TemplateStamp stamp) {
        return stamp.name() + (stamp.version().isEmpty() ? "" : " " + stamp.version()) + "（" + stamp.hash().substring(0, 8) + "）";
    }

    private Optional<Form> kept(String name, String hash) {
        try {
            return catalogue.versions(name).stream().filter(form -> form.hash().equals(hash)).findFirst();
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file by the template it remembers; a file that remembers none, by the one that it follows best.
     *
     * @throws FaultException {@code FORM_NOT_KNOWN} when it follows none
     */
    public Read any(String name, byte[] docx) {
        Optional<TemplateStamp> stamp = stamp(name, docx);
        List<TemplateCatalogue.Entry> entries = catalogue.list();
        if (stamp.isPresent() && entries.stream().anyMatch(entry -> entry.name().equals(stamp.get().name()))) {
            return by(catalogue.find(stamp.get().name()), name, docx);
        }
        Read best = null;
        for (TemplateCatalogue.Entry entry : entries) {
            Form form = usable(entry).orElse(null);
            if (form != null) {
                Reading reading = reader.read(form, name, docx);
                if (!reading.readable()) {
                    throw new FaultException(FaultException.Kind.BAD_INPUT, reading.faults());
                }
                if (best == null || reading.confidence() > best.reading.confidence()) {
                    best = new Read(form, reading, "文件里没有记下模板，看起来是“" + form.name() + "”");
                }
            }
        }
        if (best == null || best.reading.confidence() < LEAST) {
            throw FaultException.badInput("FORM_NOT_KNOWN", name, "认不出这是哪一种表", "请指明模板的名称");
        }
        return best;
    }

    private Optional<Form> usable(TemplateCatalogue.Entry entry) {
        try {
            return Optional.of(catalogue.find(entry.name()));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }
}
