package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.forms.batch.BatchFault;
import wenshu.forms.batch.BatchOrder;
import wenshu.forms.batch.BatchResult;
import wenshu.forms.batch.BatchRun;
import wenshu.forms.batch.PeopleReader;
import wenshu.forms.batch.PrintNumbers;
import wenshu.template.Form;
import wenshu.template.OutputKind;

/** {@code fill --batch}: a form for everybody in a list. */
final class FillBatch {

    /** More faults than these nobody reads on a terminal; all of them are in the report. */
    private static final int MOST_LINES = 40;
    /** The heap that one form in work may need. */
    private static final long HEAP_PER_FORM = 128L << 20;

    private final CommandSpec spec;
    private final BatchOptions options;

    FillBatch(CommandSpec spec, BatchOptions options) {
        this.spec = spec;
        this.options = options;
    }

    /** Runs the batch into the folder; 0 when every form was made. */
    int run(Workshop workshop, Form form, Path output, boolean draft) throws IOException, InterruptedException {
        if (options.photos != null && !Files.isDirectory(options.photos)) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_PHOTOS", options.photos.toString(), "没有这个照片文件夹",
                    "请检查 --photos 的路径");
        }
        BatchOrder order = new BatchOrder(form, PeopleReader.read(form, options.list),
                draft ? OutputKind.DRAFT : OutputKind.FORMAL, options.copies, options.names, options.recordPrefix, options.photos);
        PrintWriter err = spec.commandLine().getErr();
        ProgressBar bar = new ProgressBar(err, System.console() != null);
        BatchResult result = new BatchRun(order, output, workshop.formFiller(), workshop.renderer(), PrintNumbers.AS_ORDERED, jobs()).run(bar);
        bar.end();
        List<BatchFault> faults = result.faults();
        faults.stream().limit(MOST_LINES).forEach(fault -> err.println(fault.fault().sentence()));
        if (faults.size() > MOST_LINES) {
            err.println("……共 " + faults.size() + " 处，全部在 问题清单.xlsx。");
        }
        int failed = result.people() - result.made();
        spec.commandLine().getOut().println("共 " + result.people() + " 人，生成 " + result.made() + " 份（" + result.pages()
                + " 页），未生成 " + failed + " 份；合订 " + result.boundPages() + " 页。");
        spec.commandLine().getOut().println(result.zip());
        return failed == 0 ? 0 : 1;
    }

    private int jobs() {
        Runtime machine = Runtime.getRuntime();
        return options.jobs != null ? options.jobs
                : Math.clamp(machine.maxMemory() / HEAP_PER_FORM, 1, machine.availableProcessors());
    }
}
