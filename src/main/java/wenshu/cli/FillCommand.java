package wenshu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.fault.FaultException;
import wenshu.render.Finding;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.render.Rendition;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;

/** {@code fill}: a form and one person's data become DOCX and PDF. */
@Command(name = "fill", description = "按模板和一个人的数据生成 DOCX 和 PDF", mixinStandardHelpOptions = true)
final class FillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "模板名称（见 templates 命令），或 .docx 模板文件")
    private String template;

    @Parameters(index = "1", paramLabel = "DATA", description = "一个人的数据，YAML 或 JSON（UTF-8）")
    private Path data;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DIR", description = "输出文件夹")
    private Path output;

    @Option(names = "--draft", description = "出草稿：缺的、有误的内容标黄，不拒绝")
    private boolean draft;

    @Override
    public Integer call() throws IOException {
        Form form = TemplateFile.form(template, new TemplateCatalogue(home.home()));
        FormData values = FormDataFile.read(data.getFileName().toString(), TemplateFile.bytes(data));
        byte[] docx = new FormFiller().fill(form, values, draft ? OutputKind.DRAFT : OutputKind.FORMAL);
        String name = FileName.of(form.name(), values.text("姓名"), draft);
        // Both are made before either is written.
        Rendition rendition = new Renderer(new FontShelf(home.home().fonts())).render(name + ".docx", docx);
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw FaultException.badInput("NOT_A_FOLDER", output.toString(), "这是文件，不是文件夹", "请用 -o 给出文件夹");
        }
        WholeFile.write(output.resolve(name + ".docx"), docx);
        WholeFile.write(output.resolve(name + ".pdf"), rendition.pdf());
        spec.commandLine().getOut().println(output.resolve(name + ".docx"));
        spec.commandLine().getOut().println(output.resolve(name + ".pdf") + "（" + rendition.pages() + " 页）");
        for (Finding finding : rendition.findings()) {
            spec.commandLine().getErr().println(finding.message());
        }
        return 0;
    }
}
