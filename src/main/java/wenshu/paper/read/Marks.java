package wenshu.paper.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What single lines of a paper look like (GB/T 9704-2012, 7). All take a line without spaces ({@link Tidy#tight}) and run
 * in time linear in its length.
 */
final class Marks {

    private static final String HAN = "\\p{IsHan}";
    private static final String OPEN = "[〔﹝\\[［【〖(（{]";
    private static final String CLOSE = "[〕﹞\\]］】〗)）}]";
    private static final String FIGURES = "[0-9０-９一二三四五六七八九十百〇○零]";
    private static final String NUMBER = "(?:发文字号[：:])?" + HAN + "{0,24}(?:[A-Z]{1,4})?" + OPEN + "[0-9０-９×xX＊*]{2,4}" + CLOSE
            + "(?:第?[0-9０-９×xX＊*_]{1,6}(?:[-—][0-9]{1,3})?[号號]?|第?[号號])";
    private static final Pattern NUMBER_LINE = Pattern.compile("[（(]?" + NUMBER + "(?:[、，,；]?" + NUMBER + ")?[）)]?(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)?");
    private static final Pattern NUMBER_AND_SIGNATORY = Pattern.compile(NUMBER + "签发人?[：:].{0,40}");
    private static final Pattern ORDINAL = Pattern.compile("(?:" + HAN + "{2,30}(?:公告|通告|令))?(?:[0-9]{4}年)?[（(]?第" + FIGURES + "{1,6}[号期][）)]?"
            + "|(?:" + HAN + "{2,30}(?:公告|通告|令))[0-9]{4}年第" + FIGURES + "{1,6}号");
    private static final String ENDINGS = "厅|廳|會|處|局|委|部|会|院|府|办公室|办公厅|办|中心|署|处|组|公司|集团|大学|学院|学校|中学|小学|银行|分行|站|所|队|社|馆|联"
            + "|团|司|科|指挥部|管委会|工会|协会|学会|联合会|监狱|海关|税务局|支行|总站|基金会|园区|开发区|高新区|管理区|新区|管理段|工务段|机务段|总厂|分厂|林场|农场|总医院|幼儿园|报社|电视台|气象台|总台";
    private static final Pattern ORGAN = Pattern.compile("[" + HAN + "（）()·“”]{2,44}(?:" + ENDINGS + ")(?:[（(][" + HAN + "]{1,12}[）)])?");
    private static final Pattern NO_ORGAN = Pattern.compile("^(?:各|关于|附件|附|抄送|主送|联系|本|现|由|请|经|根据|按照|转发|印发)|关于|通知|如下|工作会$|[的和及]$");
    private static final Pattern MASTHEAD = Pattern.compile("[" + HAN + "（）()·、]{2,60}文件|文件");
    private static final Pattern MARK_OF_KIND = Pattern.compile("[" + HAN + "（）]{2,38}(?:令|公告|通告|纪要)");
    private static final Pattern SECRECY = Pattern.compile("(?:绝密|机密|秘密|内部|商密)(?:[★☆*＊]?(?:[0-9一二三四五六七八九十]{1,3}[年月]|长期|启用前)?)?(?:[★☆])?");
    private static final Pattern URGENCY = Pattern.compile("(?:特急|加急|急件|紧急|平急|特提|火急)(?:件|·?明电)?|(?:密级|紧急程度)[：:].{0,12}");
    private static final Pattern COPY_NUMBER = Pattern.compile("(?:份号[：:]?)?[0-9]{6}|№?0[0-9]{2,5}|份号[：:].{0,10}");
    private static final Pattern SIGNATORY = Pattern.compile("(?:签发人?|签发领导)[：:].{0,40}");
    private static final String YEAR = "[0-9０-９一二三四五六七八九〇○ＯO零×xX＊*Ｘ]{2,4}";
    private static final String DAY = "[0-9０-９一二三四五六七八九十廿卅元×xX＊*Ｘ]{0,3}";
    private static final String WRITTEN_DATE = YEAR + "年" + DAY + "月" + DAY + "日";
    private static final Pattern DATE = Pattern.compile("[（(]?(?:" + WRITTEN_DATE + "|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2})[）)]?");
    private static final Pattern SIGNED_DATE = Pattern.compile("([" + HAN + "（）()·]{2,44})(?:" + WRITTEN_DATE + ")");
    private static final Pattern ANNOTATION = Pattern.compile("[（(\\[【]?(?:此件|此文|本件|本文)?(?:主动公开|依申请公开|不予公开|公开发布|不公开)[）)\\]】]?。?|[（(](?:此件|此文|本文|公开|主动公开|依申请|不予公开|联系人|联系|信息公开|发至|传达|不公开|经办人).{0,200}");
    private static final Pattern BRACKETED = Pattern.compile("[（(].{1,200}[）)]");
    private static final Pattern LABEL = Pattern.compile("附(?:件|表|录|图)?[0-9０-９一二三四五六七八九十]{0,3}(?:[-—－][0-9]{1,2})?[：:.．、]?");
    private static final Pattern NOTE = Pattern.compile("附(?:件|表)?(?:[0-9一二三四五六七八九十]{0,3})[：:.．、].+|附(?:件|表)?[：:]");
    private static final Pattern NOTE_ITEM = Pattern.compile("(?:附件)?[（(]?[0-9０-９]{1,2}(?:[.．、）)：:]|—).*|附件[0-9一二三四五六七八九十]{1,3}.*");
    private static final Pattern COPIES = Pattern.compile("(?:抄送|抄报|主送|分送|发送|报送|抄送单位|抄送机关)[：:].*|抄送(?=各|有关|[\\p{IsHan}]{1,8}(?:省|市|县|区|厅|局|委))(?!给|至|了|到)[^：:]{2,200}");
    private static final Pattern PRINTER = Pattern.compile(".{0,60}" + "(?:" + WRITTEN_DATE + "|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2})" + "(?:印发|印制|印)"
            + "|.{2,40}办公[室厅]" + WRITTEN_DATE + "|[（(]?共印[0-9]{1,6}份[）)]?|印发(?:机关|单位|日期)[：:].{0,60}");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—－–\\-_─━一·]{1,3}[0-9]{1,4}[—－–\\-_─━一·]{1,3}|第[0-9]{1,4}页(?:[，,/]?共[0-9]{1,4}页)?|[0-9]{1,4}/[0-9]{1,4}|Page[0-9]{1,4}(?:of[0-9]{1,4})?");
    private static final Pattern CONTACT = Pattern.compile(".{0,24}?(?:联系人|联络人|经办人|联系方式|联系电话|咨询电话|监督电话|举报电话|技术支持|热线|(?<![" + HAN + "]{12})电话|传真|电子信箱|电子邮箱|电子邮件"
            + "|邮箱|E-?mail|地址|邮编|邮政编码|网址|手机)(?:（.{1,20}）|\\(.{1,20}\\)|[及和与、](?:联系)?(?:电话|方式|邮箱|传真))?[：:].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTENDANCE = Pattern.compile("(?:出席|请假|列席|缺席|参会|参加|主持|记录|与会)(?:人员|人|单位|领导|会议)?[：:].*");

    private static final Pattern MEETING = Pattern.compile("(?:会议)?(?:时间|地点)[：:].+");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}[0-9]{0,4}[-—][0-9]{4}[-—][0-9]{3,6}");

    private Marks() {
    }

    private static boolean is(Pattern pattern, String tight, int longest) {
        return tight.length() <= longest && pattern.matcher(tight).matches();
    }

    /** A document number on a line of its own, with or without a signatory behind it. */
    static boolean number(String tight) {
        return is(NUMBER_LINE, tight, 44) && (tight.endsWith("号") || tight.endsWith("号)") || tight.endsWith("日") || tight.endsWith("號") || tight.endsWith("号）") || tight.charAt(0) > '\u3015') || is(ORDINAL, tight, 44) || numberAndSignatory(tight);
    }

    static boolean numberAndSignatory(String tight) {
        return is(NUMBER_AND_SIGNATORY, tight, 90);
    }

    /** The name of an organ, or several in a row. */
    static boolean organ(String tight) {
        return is(ORGAN, tight, 60) && !NO_ORGAN.matcher(tight).find();
    }

    /** What only a mark says: a name and 文件. */
    static boolean masthead(String tight) {
        return is(MASTHEAD, tight, 64) && !tight.contains("关于");
    }

    /** The mark of an order, of an announcement or of minutes, which ends with the kind of paper. */
    static boolean markOfKind(String tight) {
        return tight.length() <= 40 && !tight.contains("关于") && MARK_OF_KIND.matcher(tight).matches();
    }

    static boolean secrecy(String tight) {
        return is(SECRECY, tight, 12);
    }

    static boolean urgency(String tight) {
        return is(URGENCY, tight, 18);
    }

    static boolean copyNumber(String tight) {
        return is(COPY_NUMBER, tight, 14);
    }

    static boolean signatory(String tight) {
        return is(SIGNATORY, tight, 50);
    }

    /** A date on a line of its own, also one still to be filled in. */
    static boolean date(String tight) {
        return is(DATE, tight, 24);
    }

    /** An organ and a date on one line. */
    static boolean signedDate(String tight) {
        Matcher matcher = SIGNED_DATE.matcher(tight);
        return tight.length() <= 70 && matcher.matches() && organ(matcher.group(1));
    }

    /** What only an annotation says. */
    static boolean annotation(String tight) {
        return is(ANNOTATION, tight, 240);
    }

    static boolean bracketed(String tight) {
        return is(BRACKETED, tight, 202);
    }

    /** 附件 and perhaps a number, with no name behind it. */
    static boolean attachmentLabel(String tight) {
        return is(LABEL, tight, 10) && !tight.equals("附");
    }

    /** The first line of the note below the text. */
    static boolean attachmentNote(String tight) {
        return is(NOTE, tight, 300);
    }

    /** A further line of that note. */
    static boolean noteItem(String tight) {
        return is(NOTE_ITEM, tight, 200);
    }

    static boolean copies(String tight) {
        return COPIES.matcher(tight).matches();
    }

    static boolean printer(String tight) {
        return is(PRINTER, tight, 90);
    }

    static boolean pageNumber(String tight) {
        return is(PAGE_NUMBER, tight, 16);
    }

    static boolean contact(String tight) {
        return is(CONTACT, tight, 200);
    }

    /** When or where something takes place. */
    static boolean meeting(String tight) {
        return MEETING.matcher(tight).matches();
    }

    /** The code under which papers with legal force are registered. */
    static boolean code(String tight) {
        return is(CODE, tight, 24);
    }

    static boolean attendance(String tight) {
        return ATTENDANCE.matcher(tight).matches();
    }
}
