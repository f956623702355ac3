package wenshu.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.fault.Fault;

/** Turns the strings of a head into a {@link Head}, checking what each may hold. */
final class HeadReader {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_ISSUERS = 20;

    private final YamlHead yaml;
    private final List<Fault> faults;

    HeadReader(YamlHead yaml, List<Fault> faults) {
        this.yaml = yaml;
        this.faults = faults;
    }

    Head read() {
        List<String> issuers = names(HeadKey.ISSUER);
        String title = text(HeadKey.TITLE);
        if (issuers.isEmpty()) {
            faults.add(new Fault("MISSING", "文件头", "缺少“发文机关”", "请写明发文机关全称，如“发文机关: 阳泉市人力资源和社会保障局”"));
            issuers = List.of("");
        } else if (issuers.size() > MOST_ISSUERS) {
            fault("TOO_MANY_ISSUERS", HeadKey.ISSUER, "联合发文机关超过 " + MOST_ISSUERS + " 个", "请只列联署的机关");
        }
        if (title.isEmpty()) {
            faults.add(new Fault("MISSING", "文件头", "缺少“标题”", "请写明公文标题，如“标题: ××局关于××的通知”"));
        }
        if (title.length() > LONGEST_TITLE) {
            fault("TITLE_TOO_LONG", HeadKey.TITLE, "标题超过 " + LONGEST_TITLE + " 个字", "请概括事由，缩短标题");
        }
        String number = number();
        DocumentKind kind = kind();
        Layout layout = layout(kind, number);
        return new HeadBuilder(kind, issuers.getFirst(), title).layout(layout).issuers(issuers)
                .mark(new Mark(names(HeadKey.MARK), !no(HeadKey.MARK_WORD))).number(number).serial(serial(layout))
                .recipients(text(HeadKey.RECIPIENTS).replaceFirst("[：:]$", "")).recipientsBelow(yes(HeadKey.RECIPIENTS_BELOW))
                .issueDate(date(HeadKey.ISSUE_DATE)).sealing(sealing(layout)).stamps(stamps()).signedBy(names(HeadKey.SIGNED_BY))
                .annotation(text(HeadKey.ANNOTATION).replaceFirst("^[（(](.*)[）)]$", "$1")).openness(openness())
                .copies(text(HeadKey.COPIES).replaceFirst("。$", "")).printer(text(HeadKey.PRINTER))
                .printDate(date(HeadKey.PRINT_DATE)).evenColophon(yes(HeadKey.EVEN_COLOPHON)).signatories(signatories(issuers))
                .copyNumber(matching(HeadKey.COPY_NUMBER, "\\d{6}", "份号应是 6 位数字", "如“份号: 000012”"))
                .secrecy(matching(HeadKey.SECRECY, "(绝密|机密|秘密)★(长期|\\d{1,2}年)", "密级写法不对", "应写成“秘密★1年”的形式"))
                .urgency(matching(HeadKey.URGENCY, "特急|加急", "紧急程度只能是“特急”或“加急”", "请改正或删去这一行"))
                .attendance(attendance(kind)).contacts(contacts()).build();
    }

    private DocumentKind kind() {
        String written = text(HeadKey.KIND);
        if (written.isEmpty()) {
            return DocumentKind.NOTICE;
        }
        Optional<DocumentKind> kind = DocumentKind.ofWord(written);
        if (kind.isEmpty()) {
            fault("BAD_KIND", HeadKey.KIND, "“" + cut(written) + "”不是公文文种", "请写" + DocumentKind.allWords()
                    + "之一；公示、方案、办法等请作为附件，用“通知”等文种印发");
        }
        return kind.orElse(DocumentKind.NOTICE);
    }

    private List<String> names(HeadKey key) {
        return yaml.list(key).stream().map(entry -> entry.part("名称")).filter(name -> !name.isEmpty()).toList();
    }

    private List<Signatory> signatories(List<String> issuers) {
        List<Signatory> signatories = new ArrayList<>();
        for (YamlHead.Entry entry : yaml.list(HeadKey.SIGNATORY)) {
            String organ = entry.part("机关");
            if (!organ.isEmpty() && !issuers.contains(organ)) {
                faults.add(new Fault("BAD_VALUE", "第" + entry.line() + "行", "签发人的机关“" + cut(organ) + "”不在发文机关里",
                        "请写成与“发文机关”中完全相同的名称，或删去“机关”"));
            }
            signatories.add(new Signatory(entry.part("姓名"), organ));
        }
        return signatories;
    }

    private List<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        for (YamlHead.Entry entry : yaml.list(HeadKey.STAMP)) {
            if (entry.part("职务").isEmpty()) {
                faults.add(new Fault("MISSING", "第" + entry.line() + "行", "签名章没有写职务", "请写“- 职务: 局长”，职务用全称"));
            }
            stamps.add(new Stamp(entry.part("职务"), entry.part("姓名")));
        }
        return stamps;
    }

    private Attendance attendance(DocumentKind kind) {
        for (HeadKey key : List.of(HeadKey.PRESENT, HeadKey.EXCUSED, HeadKey.OBSERVING)) {
            if (kind != DocumentKind.MINUTES && !text(key).isEmpty()) {
                fault("ONLY_MINUTES", key, "只有纪要列“" + key.word() + "”人员", "请删去这一行，或把文种改为“纪要”");
            }
        }
        return new Attendance(text(HeadKey.PRESENT), text(HeadKey.EXCUSED), text(HeadKey.OBSERVING));
    }

    private String serial(Layout layout) {
        HeadKey key = text(HeadKey.ORDER_NUMBER).isEmpty() ? HeadKey.SERIAL : HeadKey.ORDER_NUMBER;
        String written = matching(key, "第[1-9]\\d{0,4}[号期次]", key.word() + "写法不对", "应写成“第5号”的形式");
        if (!written.isEmpty() && layout != (key == HeadKey.ORDER_NUMBER ? Layout.ORDER : Layout.MINUTES)) {
            fault("SERIAL_MISPLACED", key, "“令号”只用于命令(令)，“编号”只用于纪要", "请改用“发文字号”，或改正版式");
        }
        return written;
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

    private Layout layout(DocumentKind kind, String number) {
        String written = text(HeadKey.LAYOUT);
        if (written.isEmpty()) {
            String code = number.replaceFirst("[〔【].*$", "");
            boolean ordinary = kind.layout() == Layout.DOCUMENT || kind.layout() == Layout.LETTER && !code.isEmpty();
            return ordinary ? DocumentNumber.layoutOf(code) : kind.layout();
        }
        Optional<Layout> layout = Layout.ofWord(written);
        if (layout.isEmpty()) {
            fault("BAD_LAYOUT", HeadKey.LAYOUT, "版式“" + cut(written) + "”不认识", "请写“文件”“信函”“命令”或“纪要”");
            return kind.layout();
        }
        if (layout.get() == Layout.ORDER != (kind == DocumentKind.ORDER)
                || layout.get() == Layout.MINUTES && kind != DocumentKind.MINUTES) {
            fault("LAYOUT_OF_OTHER_KIND", HeadKey.LAYOUT, "文种“" + kind.word() + "”不能用" + layout.get().word() + "格式",
                    "请把版式改为“" + kind.layout().word() + "”，或删去这一行");
        }
        return layout.get();
    }

    private Sealing sealing(Layout layout) {
        String written = text(HeadKey.SEALED);
        boolean stamps = !yaml.list(HeadKey.STAMP).isEmpty();
        if (written.isEmpty()) {
            return stamps ? Sealing.STAMPED : layout == Layout.MINUTES ? Sealing.UNSEALED : Sealing.SEALED;
        }
        Optional<Sealing> sealing = Sealing.ofWord(written);
        if (sealing.isEmpty()) {
            fault("BAD_SEAL", HeadKey.SEALED, "用印“" + cut(written) + "”不认识", "请写“加盖印章”（是）、“不加盖印章”（否）或“签名章”");
        } else if (layout == Layout.MINUTES && sealing.get() != Sealing.UNSEALED) {
            fault("SEALED_MINUTES", HeadKey.SEALED, "纪要不加盖印章", "请把“用印”改为“否”或删去这一行");
        } else if (sealing.get() == Sealing.STAMPED && !stamps) {
            fault("STAMP_MISSING", HeadKey.SEALED, "用印写了签名章，却没有写是谁的", "请加上“签名章:”，下面写“- 职务: 局长”和“姓名: ……”");
        } else if (sealing.get() != Sealing.STAMPED && stamps) {
            fault("STAMP_UNUSED", HeadKey.STAMP, "写了签名章，用印却不是签名章", "请把“用印”改为“签名章”，或删去“签名章”");
        }
        return sealing.orElse(Sealing.SEALED);
    }

    private boolean yes(HeadKey key) {
        return flag(key).equals("是");
    }

    private boolean no(HeadKey key) {
        return flag(key).equals("否");
    }

    private String flag(HeadKey key) {
        String written = text(key);
        if (!List.of("", "是", "否").contains(written)) {
            fault("BAD_VALUE", key, "“" + key.word() + "”只能写“是”或“否”", "请改正或删去这一行");
        }
        return written;
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

    private void fault(String code, HeadKey key, String what, String remedy) {
        faults.add(new Fault(code, "第" + yaml.line(key) + "行", what, remedy));
    }

    private String text(HeadKey key) {
        return yaml.value(key).text();
    }

    private static String cut(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "……";
    }
}
