package wenshu.web.start;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.org.Accounts;
import wenshu.org.Bureau;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Role;

/** The demo bureau and its people, one for every step of a paper's way; their passwords are made up anew in every data home. */
@Component
final class DemoPeople {

    static final String BUREAU = "示例市人力资源和社会保障局";
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final Duties duties;
    private final Bureau bureau;
    private final AuditTrail audit;
    private final String fixed;

    DemoPeople(Accounts accounts, Duties duties, Bureau bureau, AuditTrail audit, @Value("${wenshu.demo.password:}") String fixed) {
        this.accounts = accounts;
        this.duties = duties;
        this.bureau = bureau;
        this.audit = audit;
        this.fixed = fixed;
    }

    /** Adds the people, or gives those who are there new passwords; answers their names with their passwords, which are kept nowhere else. */
    Map<String, String> add() {
        bureau.rename(BUREAU);
        Map<String, String> made = new LinkedHashMap<>();
        made.put("nigao", person("nigao", "林致远", "专业技术人员管理科", Role.DRAFTER, Duty.DRAFT));
        made.put("shenhe", person("shenhe", "周若岚", "办公室", Role.REVIEWER, Duty.DRAFT, Duty.REVIEW));
        made.put("huiqian", person("huiqian", "吴明理", "财务科", Role.DRAFTER, Duty.DRAFT, Duty.COSIGN));
        made.put("qianfa", person("qianfa", "郑怀远", "局领导", Role.DRAFTER, Duty.SIGN));
        made.put("yongyin", person("yongyin", "孙印示", "办公室", Role.DRAFTER, Duty.SEAL));
        made.put("dangan", person("dangan", "何存真", "档案室", Role.DRAFTER, Duty.ARCHIVE));
        // What one archivist wants destroyed another one approves.
        made.put("dangan2", person("dangan2", "许慎存", "档案室", Role.DRAFTER, Duty.ARCHIVE));
        made.put("shenji", person("shenji", "钱鉴明", "机关纪委", Role.DRAFTER, Duty.AUDIT));
        made.put("admin", person("admin", "陈示例", "信息中心", Role.ADMINISTRATOR, Duty.DRAFT));
        return made;
    }

    private String person(String login, String name, String unit, Role role, Duty... own) {
        String password = fixed.isEmpty() ? random() : fixed;
        if (accounts.find(login).isPresent()) {
            accounts.setPassword(login, password, jdbc -> audit.note(jdbc, of(login, "首次启动，重设密码")));
        } else {
            accounts.add(login, name, unit, role, password, jdbc -> audit.note(jdbc, of(login, "首次启动，新增账号，" + role.title())));
            String words = Stream.of(own).map(Duty::title).collect(Collectors.joining("、"));
            duties.set(login, List.of(own), jdbc -> audit.note(jdbc, new Act(Act.HOUSE, Action.DUTIES_SET, Subject.PERSON, login, words)));
        }
        return password;
    }

    private static Act of(String login, String what) {
        return new Act(Act.HOUSE, Action.ACCOUNT_SET, Subject.PERSON, login, what);
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }
}
