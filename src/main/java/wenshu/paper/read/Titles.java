package wenshu.paper.read;

import java.util.regex.Pattern;

/** What titles and recipients look like. */
final class Titles {

    private static final Pattern KIND = Pattern.compile("(?:通知|通报|意见|函|决定|决议|公告|通告|公报|报告|请示|批复|纪要|命令|令|议案|公示|办法|细则|方案|规定|规划|计划|要点|指南|简章|名单|预案|章程|条例|制度|答复"
            + "|指引|标准|规则|规程|规范|须知|总结|说明|清单|目录|倡议书|承诺书|批示|讲话|复函|邀请函|情况|办事指南|启事|守则|准则|工作指引|启动公告|措施)"
            + "[》〉”’]*(?:[（(].{1,16}[）)])*[》〉”’]*");
    private static final Pattern RECIPIENT = Pattern.compile("各|局|厅|委|府|部|办|院|校|学|公司|单位|企业|中心|处|所|站|会|社|队|集团|同志|银行|司|党组|开发区|区|县|市|先生|女士|代表|委员|朋友|人员|你|馆|段|厂|矿|乡|镇|村|街道|园|场|总|监|军|店|联盟|基地");
    private static final Pattern NO_RECIPIENT = Pattern.compile("^(?:现将|现就|为|根据|按照|经|附|抄|主送机关|联系|注|其中|具体|包括|以下|下列|有关|特此|一|二|三|（|\\(|[0-9]|第)|如下|下列|以下|包括|通知[：:]$|公告[：:]$|条件[：:]$|要求[：:]$|事项[：:]$|规定[：:]$|签发");
    private static final Pattern STOPPED = Pattern.compile("[\\p{IsHan}（）、]{0,40}关于[^，。；：]{4,50}的(?:通知|通报|意见|函|决定|公告|通告|报告|请示|批复|复函)。");
    private static final Pattern UNCLOSED = Pattern.compile("各[^。；：]{2,118}|(?=[^。；：]{4,119}[，、])[^。；：]{2,100}(?:局|厅|委|府|部|办|院|校|公司|单位|企业|中心|会|集团|区|县|市)[，,;；]?|[\\p{IsHan}]{2,24}(?:人民政府|局|厅|委员会)[，,]");
    private static final Pattern OWN_LINE = Pattern.compile("^(?:各|市直|省直|县直|区直|机关各|局属|局机关|厅机关|有关|相关).{2,}");

    private Titles() {
    }

    /** Whether a line ends with the kind of a paper. */
    static boolean kind(String tight) {
        if (tight.length() > 160 || tight.length() < 2) {
            return false;
        }
        if (stopped(tight)) {
            return true;
        }
        String end = tight.substring(Math.max(0, tight.length() - 40));
        for (int i = 0; i < end.length(); i++) {
            if (KIND.matcher(end).region(i, end.length()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is a whole title with a full stop behind it by mistake. */
    static boolean stopped(String tight) {
        return tight.length() <= 70 && tight.endsWith("。") && STOPPED.matcher(tight).matches();
    }

    /** Whether a line behind a title names those whom a paper goes to though no colon closes it. */
    static boolean unclosed(String tight) {
        return tight.length() <= 120 && UNCLOSED.matcher(tight).matches() && !tight.contains("关于") && !NO_RECIPIENT.matcher(tight).find();
    }

    /** Whether it may be a line of a title at all. */
    static boolean line(Sheet sheet, int at) {
        String tight = sheet.tight(at);
        return tight.length() <= 120 && (!sheet.sentence(at) && !sheet.running(at) || stopped(tight)) && !sheet.endsWithColon(at) && !sheet.line(at).table()
                && !sheet.is(at, Sign.DATE) && !sheet.is(at, Sign.NUMBER) && !sheet.is(at, Sign.PAGE_NUMBER) && !sheet.is(at, Sign.CONTACT)
                && !sheet.is(at, Sign.SECRECY) && !sheet.is(at, Sign.URGENCY) && !sheet.is(at, Sign.COPY_NUMBER) && !sheet.is(at, Sign.SIGNATORY)
                && !sheet.is(at, Sign.LABEL) && !sheet.is(at, Sign.WEB) && !sheet.is(at, Sign.MASTHEAD);
    }

    /** Whether a line that ends with a colon names those whom a paper goes to. */
    static boolean recipients(String tight) {
        return tight.length() <= 400 && tight.indexOf('。') < 0 && !Marks.contact(tight) && !WebNoise.is(tight)
                && RECIPIENT.matcher(tight).find() && !NO_RECIPIENT.matcher(tight).find();
    }

    /** Whether a line that ends otherwise is one of the lines of such names. */
    static boolean recipientsBegun(String tight) {
        return tight.length() <= 400 && tight.indexOf('。') < 0 && !kind(tight) && !tight.contains("关于")
                && (tight.indexOf('、') >= 0 || tight.indexOf('，') >= 0 || tight.indexOf(',') >= 0 || OWN_LINE.matcher(tight).find())
                && !NO_RECIPIENT.matcher(tight).find();
    }
}
