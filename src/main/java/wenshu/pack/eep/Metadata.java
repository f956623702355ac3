package wenshu.pack.eep;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenshu.archive.Entry;
import wenshu.archive.Record;
import wenshu.archive.Retention;

/** What is said about a record as the elements of DA/T 46-2009, in the order of DA/T 48. */
final class Metadata {

    private static final Pattern LAST_NUMBER = Pattern.compile("0*([1-9]\\d{0,8})$");

    private final Elements xml;
    private final String organisation;

    Metadata(Elements xml, String organisation) {
        this.xml = xml;
        this.organisation = organisation;
    }

    void write(Record record) throws IOException {
        Entry entry = record.entry();
        xml.leaf("聚合层次", "文件").open("来源").leaf("立档单位名称", organisation).close().leaf("电子文件号", record.id());
        code(record);
        xml.open("内容描述").leaf("题名", entry.title()).some("关键词", keywords(entry))
                .some("人名", entry.persons().stream().distinct().collect(Collectors.joining("；"))).some("文件编号", entry.docNumber())
                .leaf("责任者", entry.issuer()).leaf("日期", entry.date() == null ? "" : entry.date().toString().replace("-", ""))
                .some("文种", entry.kind()).leaf("密级", entry.secrecy().isEmpty() ? "公开" : entry.secrecy()).close();
        xml.open("形式特征").leaf("文件组合类型", record.files().size() == 1 ? "单件" : "组合文件").leaf("语种", "汉语").close();
        xml.open("存储位置").leaf("脱机载体编号", "").close();
        xml.open("权限管理").leaf("控制标识", entry.access().label()).close();
        xml.leaf("信息系统描述", EepWriter.SYSTEM).some("附注", entry.note());
    }

    private void code(Record record) throws IOException {
        Entry entry = record.entry();
        xml.open("档号");
        xml.raw(record.code().replaceAll("[<>&]", "_"));
        xml.some("年度", entry.year() == 0 ? "" : Integer.toString(entry.year()))
                .some("保管期限", entry.retention() == Retention.UNDECIDED ? "" : entry.retention().label()).some("机构或问题", entry.section());
        Matcher number = LAST_NUMBER.matcher(record.code());
        if (number.find()) {
            xml.leaf("室编件号", number.group(1));
        }
        xml.close();
    }

    private static String keywords(Entry entry) {
        return Stream.of(entry.scheme(), entry.award(), entry.unit()).filter(word -> !word.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
