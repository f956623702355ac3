package wenshu.intake.guess;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a few characters are somebody's name, told by the family name and by what names never are. */
final class Names {

    private static final String SINGLE = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐"
            + "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
            + "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓"
            + "牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑"
            + "桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙"
            + "乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖覃代原苑苟付种朴区萨佴";
    private static final Set<String> DOUBLE = Set.of("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯",
            "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文",
            "司徒", "鲜于", "司空", "令狐", "呼延", "轩辕", "东郭", "南门", "拓跋");
    /** Words that begin with a family name and are none. */
    private static final Pattern WORD = Pattern.compile("^(?:高级|高技能|高校|方案|成果|经费|经济|平台|安全|时间|相关|支持|全国|全部|全市|全省|国家|国务|通知|通报|通过|公示|公告|公布|公开|公章|广告|关于|年度|年报|文件|文档|权限|石油|项目|计划|简历"
            + "|简介|简表|金额|单位|单独|广场|应聘|应届|终稿|终版|向上|万人|经办|原件|原稿|原始|明细|常见|有关|海报|商业|红头|花名|家庭|从业|明白|余额|管理|车辆|农业|农村|温馨|连续|山西|晋中|法人|法规"
            + "|文字|支付|双面|空白|空表|常委|常务|相片|须知|养老|党员|党委|党组|党支|师资|师范|印章|印发|代表|代理|申报|申请|申诉|推荐|汇总|登记|任务|任职|任命|章程|计算|解释|解读|程序|成绩|荣誉|获奖"
            + "|证书|证明|照片|材料|附件|表格|名单|意见|报告|请示|批复|正文|封面|目录|扫描|复印|定稿|初稿|电子|纸质|其他|其它|个人|集体|工作|业绩|论文|专利|先进|模范|干部|人员|人才|工匠|英才|津贴|评审"
            + "|考核|招聘|竞赛|大赛|博士|专家|职称|技能|样表|模板|说明|新建|备份|最新|修改|盖章|签字|上报|下发|来文|转发|草稿).*");
    /** Family names that begin words far more often in the names of files and folders. */
    private static final Pattern BARE = Pattern.compile("^[于和富燕东西南北强白都能乐别后石水路边那教财伏管时应须].*");
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,12}(?:[·•・‧∙．･.]\\p{IsHan}{1,12}){1,3}");
    /** Names of other tongues in Chinese characters, such as 乌云其其格: longer, and of few characters that sound only. */
    private static final Pattern SOUNDED = Pattern.compile("[阿艾安敖奥巴拔白班包宝保贝比边别布仓查朝楚次措达代丹旦当道德登丁顿多恩尔尼额嘎噶高格根更贡古瓜关桂哈海浩和呼胡花吉加江金卡开柯克肯孔"
            + "库夸拉兰郎朗勒雷力利莉里林伦罗洛玛曼毛门孟米敏莫姆木穆那纳娜乃南尼宁努诺欧帕朋平普齐其奇启恰强青琴仁日如茹若萨赛桑森沙山苏顺斯松索塔台泰坦唐特提帖通图吐土团托瓦旺威卫文翁乌吾西希夏"
            + "香肖晓辛雅亚延央杨叶也伊依仪以亦英雍永尤玉裕月云扎泽增占珍芝孜宗卓兀孙布买麦合迪热丽祖菲娅力提婷尕戈莎夫哲敦乐牧毕达苁措堆]{2,12}");
    /** Foreigners stand in lists as they are written. */
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}.'’\\- ]{2,40}");
    private static final Pattern WRITTEN = Pattern.compile("\\p{IsHan}{2,4}");

    private Names() {
    }

    /** Whether the text is nothing but a name that is usual here. */
    static boolean isName(String text) {
        return isListed(text) && (DOTTED.matcher(text).matches() || !BARE.matcher(text).matches());
    }

    /** The same where names are looked for in a list or sentence: 白 and 石 are family names there. */
    static boolean isListed(String text) {
        if (DOTTED.matcher(text).matches()) {
            return true;
        }
        if (!WRITTEN.matcher(text).matches() || WORD.matcher(text).matches() || text.matches(".*(?:表|单|书|件|料|级|局|厅|院|校|省|市|县|区|乡|镇|村|科|处|部|组|队|厂|类|版|项)$")) {
            return false;
        }
        int characters = text.codePointCount(0, text.length());
        boolean twice = text.length() > 2 && DOUBLE.contains(text.substring(0, 2));
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        return twice ? characters <= 4 : characters <= 3 && SINGLE.contains(first);
    }

    /** A name as it is spread over a line, without blanks. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    /** Whether the text is a name with blanks between its characters or without. */
    static boolean isSpread(String text) {
        String plain = plain(text);
        return isListed(plain) || isSounded(plain);
    }

    /** Whether the text may be a name of another tongue, in Chinese characters. */
    static boolean isSounded(String text) {
        return SOUNDED.matcher(text).matches();
    }

    /** A name with the dot that the standard wants between its parts. */
    static String dotted(String name) {
        return name.replaceAll("(?<=\\p{IsHan})[•・‧∙．･.](?=\\p{IsHan})", "·");
    }

    /** A name out of the cell of a list: blanks only between the words of a foreigner's. */
    static String cell(String text) {
        String stripped = text.strip();
        return LATIN.matcher(stripped).matches() ? stripped.replaceAll("\\s+", " ") : plain(stripped);
    }

    /** Whether the text may stand where a form or list says 姓名: any few Chinese characters, or a name of another tongue. */
    static boolean mayBeName(String text) {
        return DOTTED.matcher(text).matches() || isSounded(text) || LATIN.matcher(text).matches() || WRITTEN.matcher(text).matches()
                && !text.matches("姓名|性别|民族|合计|总计|小计|单位|照片|年月|出生|籍贯|签名|签字|盖章|填表|序号|备注|无|以上|以下|空白");
    }
}
