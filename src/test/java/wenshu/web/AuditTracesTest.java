package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.audit.AuditTrail;
import wenshu.audit.Filter;
import wenshu.audit.Line;
import wenshu.audit.Subject;
import wenshu.search.Query;
import wenshu.web.security.Traces;

/** Looking at what is sensitive leaves a line, without the number that was typed and without a word of what is hidden. */
class AuditTracesTest extends ServiceTest {

    private static final String NUMBER = "110105194912310021";

    @Autowired
    private AuditTrail audit;
    @Autowired
    private Traces traces;

    @Test
    void aFileThatIsFetchedLeavesOneLineADayForEachPerson() {
        String id = json(send(new Multipart().file("files", "查阅秘名.txt", "留痕的文件".getBytes(StandardCharsets.UTF_8))
                .in(as("nigao", "/api/v1/records")))).get("record").get("id").asString();
        String file = "/api/v1/records/" + id + "/files/" + encoded("查阅秘名.txt");
        for (String login : new String[] {"nigao", "nigao", "dangan"}) {
            assertThat(send(as(login, file)).statusCode()).isEqualTo(200);
        }
        assertThat(send(as("nigao", file + "x")).statusCode()).isEqualTo(404);
        assertThat(audit.of(Subject.RECORD, id)).extracting(Line::who, Line::action, Line::detail).containsExactly(
                org.assertj.core.groups.Tuple.tuple("nigao", "ARCHIVED", "1 个文件"),
                org.assertj.core.groups.Tuple.tuple("nigao", "FILE_READ", "第 1 个文件"),
                org.assertj.core.groups.Tuple.tuple("dangan", "FILE_READ", "第 1 个文件"));
    }

    @Test
    void aNumberAPersonAndHitsThatAreTakenAwayLeaveALineWithoutTheNumber() {
        send(as("nigao", "/api/v1/search?q=" + NUMBER));
        send(as("nigao", "/api/v1/search?q=" + encoded("关于通知")));
        send(as("nigao", "/api/v1/people?name=" + encoded("留痕人")));
        assertThat(audit.list(new Filter("nigao", "SEARCHED", ""), 1, 99)).extracting(Line::subjectId).contains("身份证号", "人员页");
        assertThat(audit.list(new Filter("nigao", "SEARCHED", "身份证号"), 1, 9)).extracting(Line::detail).isNotEmpty()
                .allMatch(detail -> detail.matches("身份标识 [0-9a-f]{8}"));
        assertThat(audit.list(new Filter("nigao", "", ""), 1, 99)).extracting(Line::detail).contains("留痕人")
                .noneMatch(detail -> detail.contains("13812345678") || detail.contains(NUMBER) || detail.contains("关于通知"));
    }

    @Test
    void hitsThatAreTakenAwayLeaveTheirWordsWithoutNumbers() {
        traces.exported(Query.of("电话13812345678"));
        assertThat(audit.list(new Filter("-", "EXPORTED", "检索结果"), 1, 9)).extracting(Line::detail).containsExactly("检索词“电话138****5678”");
    }

    @Test
    void theFirstAccountsAreWrittenDown() {
        assertThat(audit.of(Subject.PERSON, "dangan")).extracting(Line::action).startsWith("ACCOUNT_SET", "DUTIES_SET");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
