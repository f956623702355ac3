package wenshu.bench;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import fr.opensagres.xdocreport.template.formatter.FieldsMetadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import wenshu.docx.opc.OpcPackage;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;

/**
 * Data → DOCX beside poi-tl and XDocReport: the same form and the same table in the spelling of each, filled warm. Zero rows
 * means the form of forty fields. poi-tl opens the template each time, for it keeps nothing that can be filled twice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FillPeersBenchmark {

    /** 0: the form of forty fields. */
    @Param({"0", "2000", "20000"})
    public int rows;

    private final FormFiller filler = new FormFiller();
    private Form ours;
    private FormData data;
    private byte[] poiTl;
    private Configure poiTlRows;
    private IXDocReport xdoc;
    private Map<String, Object> tree;

    /** Reads the templates once, where the engine allows it. */
    @Setup
    public void prepare() throws Exception {
        List<Map<String, Object>> people = FillForms.people(rows);
        tree = rows == 0 ? FillForms.person() : Map.of("rows", people);
        data = FormData.of(tree);
        ours = Form.of("t", rows == 0 ? FillForms.form("{{", "}}")
                : FillForms.rows("{{#rows}}{{no}}", "{{name}}", "{{unit}}", "{{title}}", "{{phone}}{{/rows}}"), null);
        poiTl = rows == 0 ? FillForms.form("{{", "}}") : FillForms.headedRows("{{rows}}", "[no]", "[name]", "[unit]", "[title]", "[phone]");
        poiTlRows = Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();
        byte[] template = rows == 0 ? FillForms.form("${", "}")
                : FillForms.mergeFieldRows("rows.no", "rows.name", "rows.unit", "rows.title", "rows.phone");
        xdoc = XDocReportRegistry.getRegistry().loadReport(new ByteArrayInputStream(template), TemplateEngineKind.Freemarker);
        if (rows > 0) {
            FieldsMetadata fields = xdoc.createFieldsMetadata();
            List.of("no", "name", "unit", "title", "phone").forEach(name -> fields.addFieldAsList("rows." + name));
        }
        complete(List.of(wenshu(), poiTl(), xDocReport()));
    }

    /** Each must have filled in everything; otherwise the figures mean nothing. */
    private void complete(List<byte[]> made) {
        String last = rows == 0 ? "研究所39" : "林致远" + (rows - 1);
        for (byte[] docx : made) {
            if (!OpcPackage.read("t", docx).xml("word/document.xml").root().allText().contains(last)) {
                throw new IllegalStateException("not filled: " + last);
            }
        }
    }

    /** Fill and pack. */
    @Benchmark
    public byte[] wenshu() {
        return filler.fill(ours, data, OutputKind.FORMAL);
    }

    /** poi-tl 1.12.2. */
    @Benchmark
    public byte[] poiTl() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFTemplate template = rows == 0 ? XWPFTemplate.compile(new ByteArrayInputStream(poiTl))
                : XWPFTemplate.compile(new ByteArrayInputStream(poiTl), poiTlRows)) {
            template.render(tree).write(out);
        }
        return out.toByteArray();
    }

    /** XDocReport 2.1.0 with FreeMarker. */
    @Benchmark
    public byte[] xDocReport() throws Exception {
        IContext context = xdoc.createContext();
        tree.forEach(context::put);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        xdoc.process(context, out);
        return out.toByteArray();
    }
}
