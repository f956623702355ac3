package wenshu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import wenshu.forms.batch.BatchOrder;

/** What {@code fill} takes for many people at once. */
final class BatchOptions {

    @Option(names = "--batch", paramLabel = "LIST",
            description = "成批填写：人员名单（.xlsx、.csv、.json、.jsonl）或一个文件夹的 YAML、JSON；中断后再执行同一命令会接着做")
    Path list;

    @Option(names = "--batch-template", paramLabel = "OUT.xlsx", description = "写出一份空的人员名单，有表头和下拉列表，填好后交给 --batch")
    Path template;

    @Option(names = "--photos", paramLabel = "DIR", description = "照片文件夹；名单里没写文件名时，按证件号码、序号或姓名找")
    Path photos;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1", converter = UsageHandler.CountConverter.class,
            description = "合订文件中每人几份（默认 ${DEFAULT-VALUE}）")
    Integer copies;

    @Option(names = "--names", paramLabel = "PATTERN", defaultValue = BatchOrder.DEFAULT_NAMES,
            description = "文件名的样式（默认 ${DEFAULT-VALUE}）")
    String names;

    @Option(names = "--record-prefix", paramLabel = "PREFIX", defaultValue = "",
            description = "编号的前缀，如 JT2026-；给出时，每份首页右上角印二维码，记编号、模板和数据")
    String recordPrefix;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", converter = UsageHandler.CountConverter.class,
            description = "同时做几份（默认按处理器和内存而定）")
    Integer jobs;
}
