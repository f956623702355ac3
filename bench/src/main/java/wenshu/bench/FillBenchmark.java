package wenshu.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;

/** Data → DOCX: the allowance form of some 50 fields, and a table of many rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FillBenchmark {

    /** Awards in the table; 30 is the form's limit, the rest shows how it grows (as a draft, which may exceed it). */
    @Param({"4", "500", "2000", "20000"})
    public int rows;

    private final FormFiller filler = new FormFiller();
    private Form form;
    private FormData data;

    /** Compiles the template once, as a batch does. */
    @Setup
    public void prepare() {
        TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("target/bench-home")));
        String name = "享受政府特殊津贴人员申报表";
        form = catalogue.find(name);
        Map<String, Object> sample = new LinkedHashMap<>(catalogue.sample(name).orElseThrow().toMap());
        List<Object> awards = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            awards.add(Map.of("获奖年份", "2020", "奖励名称", "示例省科学技术进步奖", "获奖项目", "项目" + i, "奖励等级", "二等奖", "个人排名", "1"));
        }
        sample.put("获奖情况", awards);
        data = FormData.of(sample);
    }

    /** Check, fill and pack. */
    @Benchmark
    public byte[] fill() {
        return filler.fill(form, data, OutputKind.DRAFT);
    }
}
