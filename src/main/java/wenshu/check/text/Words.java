package wenshu.check.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;

/** Words that are often confused. */
public final class Words implements RuleFamily {

    private static final Pattern DO = Pattern.compile("做出(?=(?:了|的|过)?[\\u4E00-\\u9FFF、“”]{0,8}?(?:贡献|决定|决策|部署|安排|规定|说明|解释|承诺|评价|判断|牺牲|批示|指示|裁决|判决|答复|处分|结论))");
    private static final Pattern LANDING = Pattern.compile("(?<=用户|账号|帐号|密码|在线|网上|重新|扫码|点击|实名|自行|统一|后台)登陆|登陆(?=[^，。；\\n]{0,24}(?:系统|网站|平台|网页|官网|网址|邮箱|页面|界面|后台|客户端|小程序|公众号|账号|帐号|APP|www\\.|https?:|网上|政务服务网|服务网|信息网))|登陆(?=名|密码|入口|方式|账|帐|后(?:点击|填写|进入|选择|查看|按))");
    private static final Pattern SEA = Pattern.compile("台风|热带|气旋|海军|作战|敌|舰|半岛|海滩|抢滩|强对流");
    private static final Pattern ACCOUNT = Pattern.compile("帐(?=号|户|目|单(?!薄)|本|簿|面|册|款|务|龄|表)|(?<=记|转|入|到|结|对|查|销|呆|坏|总|台|细|分|流水|银行)帐(?!篷|幕|子|号|户|目|单|本|簿|面|册|款|务|龄|表)");
    private static final Pattern MUST = Pattern.compile("(?<!必|胡|触|龙|虎|参|根|些|斯|无)须(?!要|知|臾|弥|眉|发|根|用)");
    private static final Pattern NEED = Pattern.compile("(?<![急所必无按亟内军供何仅只不还])需(?=在 ?\\d|于 ?\\d|按照|按要求|经[^费济]|加盖|提供|提交|报送|附|由|填|注明|携带|签|报)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("W01", words(DO, "作出", "“做出”的宾语是抽象的事情，一般写“作出”"), "W02", words(Pattern.compile("其它"), "其他", "公文用“其他”"),
                "W03", Words::login, "W04", words(ACCOUNT, "账", "与钱款、用户有关的用“账”"), "W05", Words::must);
    }

    private static Rule words(Pattern pattern, String right, String why) {
        return (subject, report) -> {
            for (Element element : subject.paper().elements()) {
                Matcher m = pattern.matcher(element.text());
                Quoted quoted = null;
                while (m.find()) {
                    quoted = quoted == null ? new Quoted(element.text()) : quoted;
                    if (!quoted.at(m.start())) {
                        report.replace(element, m.start(), m.end(), right, "“" + m.group() + "”的用字不对，" + why, "请改为“" + right + "”");
                    }
                }
            }
        };
    }

    private static void login(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher m = LANDING.matcher(element.text());
            Quoted quoted = null;
            while (m.find()) {
                quoted = quoted == null ? new Quoted(element.text()) : quoted;
                String round = element.text().substring(Math.max(0, m.start() - 15), Math.min(element.text().length(), m.end() + 10));
                if (!SEA.matcher(round).find() && !quoted.at(m.start())) {
                    report.replace(element, m.start(), m.end(), "登录", "进入系统的“登录”写成了“登陆”", "请改为“登录”");
                }
            }
        }
    }

    private static void must(Subject subject, Report report) {
        boolean must = subject.paper().elements().stream().anyMatch(e -> !e.part().foreign() && MUST.matcher(e.text()).find());
        if (!must) {
            return;
        }
        for (Element element : subject.paper().elements()) {
            Matcher m = NEED.matcher(element.text());
            while (!element.part().foreign() && m.find()) {
                report.replace(element, m.start(), m.end(), "须", "同一文件里表示“必须”有的用“须”有的用“需”", "表示必须做到的请统一用“须”");
            }
        }
    }
}
