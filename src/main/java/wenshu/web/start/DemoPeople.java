package wenshu.web.start;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wenshu.org.Accounts;
import wenshu.org.Bureau;
import wenshu.org.Role;

/** The demo bureau and its three people; their passwords are made up anew in every data home. */
@Component
final class DemoPeople {

    static final String BUREAU = "示例市人力资源和社会保障局";
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final Bureau bureau;
    private final String fixed;

    DemoPeople(Accounts accounts, Bureau bureau, @Value("${wenshu.demo.password:}") String fixed) {
        this.accounts = accounts;
        this.bureau = bureau;
        this.fixed = fixed;
    }

    /** Adds the three people, or gives those who are there new passwords; answers their names with their passwords, which are kept nowhere else. */
    Map<String, String> add() {
        bureau.rename(BUREAU);
        Map<String, String> made = new LinkedHashMap<>();
        made.put("nigao", person("nigao", "林致远", "专业技术人员管理科", Role.DRAFTER));
        made.put("shenhe", person("shenhe", "周若岚", "办公室", Role.REVIEWER));
        made.put("admin", person("admin", "陈示例", "信息中心", Role.ADMINISTRATOR));
        return made;
    }

    private String person(String login, String name, String unit, Role role) {
        String password = fixed.isEmpty() ? random() : fixed;
        if (accounts.find(login).isPresent()) {
            accounts.setPassword(login, password);
        } else {
            accounts.add(login, name, unit, role, password);
        }
        return password;
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
