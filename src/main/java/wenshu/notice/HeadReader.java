package wenshu.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.fault.Fault;

/** Turns the strings of a head into a {@link Head}, checking what each may hold. */
final class HeadReader {

    private static final int LONGEST_TITLE = 200;

    private final YamlHead yaml;
    private final List<Fault> faults;

    HeadReader(YamlHead yaml, List<Fault> faults) {
        this.yaml = yaml;
        this.faults = faults;
    }

    Head read() {
        String issuer = text(HeadKey.ISSUER);
        String title = text(HeadKey.TITLE);
        require(HeadKey.ISSUER, issuer, "请写明发文机关全称，如“发文机关: 阳泉市人力资源和社会保障局”");
        require(HeadKey.TITLE, title, "请写明公文标题，如“标题: ××局关于××的通知”");
        if (title.length() > LONGEST_TITLE) {
            fault("TITLE_TOO_LONG", HeadKey.TITLE, "标题超过 " + LONGEST_TITLE + " 个字", "请概括事由，缩短标题");
        }
        String number = number();
        return new Head(orElse(text(HeadKey.KIND), "通知"), layout(number), issuer, number, title,
                text(HeadKey.RECIPIENTS).replaceFirst("[：:]$", ""), date(HeadKey.ISSUE_DATE), sealed(),
                text(HeadKey.ANNOTATION).replaceFirst("^[（(](.*)[）)]$", "$1"), openness(),
                text(HeadKey.COPIES).replaceFirst("。$", ""), text(HeadKey.PRINTER), date(HeadKey.PRINT_DATE),
                text(HeadKey.SIGNATORY),
                matching(HeadKey.COPY_NUMBER, "\\d{6}", "份号应是 6 位数字", "如“份号: 000012”"),
                matching(HeadKey.SECRECY, "(绝密|机密|秘密)★(长期|\\d{1,2}年)", "密级写法不对", "应写成“秘密★1年”的形式"),
                matching(HeadKey.URGENCY, "特急|加急", "紧急程度只能是“特急”或“加急”", "请改正或删去这一行"), contacts());
    }

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        for (YamlHead.Entry entry : yaml.list(HeadKey.CONTACTS)) {
            contacts.add(new Contact(entry.part("事项"), entry.part("姓名"), entry.part("电话"), entry.part("邮箱"),
                    entry.part("地址")));
        }
        return contacts;
    }

    private String number() {
        String written = text(HeadKey.NUMBER);
        if (written.isEmpty() || Placeholder.in(written) || DocumentNumber.strict(written).isPresent()) {
            return written;
        }
        Optional<DocumentNumber> meant = DocumentNumber.lenient(written);
        fault("BAD_NUMBER", HeadKey.NUMBER, "发文字号“" + cut(written) + "”写法不对", meant.isPresent()
                ? "请改为“" + meant.get().format() + "”" : "应是机关代字、六角括号括起的四位年份和顺序号，如“阳人社函〔2023〕51号”");
        return written;
    }

    private Layout layout(String number) {
        String written = text(HeadKey.LAYOUT);
        if (written.isEmpty()) {
            String code = number.replaceFirst("[〔【].*$", "");
            return DocumentNumber.layoutOf(code);
        }
        Optional<Layout> layout = Layout.ofWord(written);
        if (layout.isEmpty()) {
            fault("BAD_LAYOUT", HeadKey.LAYOUT, "版式“" + cut(written) + "”不认识", "请写“信函”或“文件”");
        }
        return layout.orElse(Layout.DOCUMENT);
    }

    private boolean sealed() {
        String written = text(HeadKey.SEALED);
        if (!List.of("", "是", "否").contains(written)) {
            fault("BAD_SEAL", HeadKey.SEALED, "用印只能写“是”或“否”", "请改正或删去这一行");
        }
        return !written.equals("否");
    }

    private String openness() {
        return matching(HeadKey.OPENNESS, "主动公开|依申请公开|不予公开", "公开方式不认识", "请写“主动公开”“依申请公开”或“不予公开”");
    }

    private String date(HeadKey key) {
        String written = text(key);
        if (written.isEmpty() || Placeholder.in(written)) {
            return written;
        }
        Optional<LocalDate> date = ChineseDate.parse(written);
        if (date.isEmpty()) {
            fault("BAD_DATE", key, key.word() + "“" + cut(written) + "”不是有效的日期", "请写成“2023年3月3日”的形式");
        }
        return date.map(ChineseDate::format).orElse(written);
    }

    private String matching(HeadKey key, String pattern, String what, String remedy) {
        String written = text(key);
        if (!written.isEmpty() && !Placeholder.in(written) && !written.matches(pattern)) {
            fault("BAD_VALUE", key, what, remedy);
        }
        return written;
    }

    private void require(HeadKey key, String value, String remedy) {
        if (value.isEmpty()) {
            faults.add(new Fault("MISSING", "文件头", "缺少“" + key.word() + "”", remedy));
        }
    }

    private void fault(String code, HeadKey key, String what, String remedy) {
        faults.add(new Fault(code, "第" + yaml.value(key).line() + "行", what, remedy));
    }

    private String text(HeadKey key) {
        return yaml.value(key).text();
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String cut(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "……";
    }
}
