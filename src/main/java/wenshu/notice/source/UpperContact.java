package wenshu.notice.source;

import java.util.List;

/**
 * A contact that an upper-level paper names.
 *
 * @param matter what for, such as 专业技术人员申报材料 or 政策咨询
 * @param office the office, when the paper names one
 * @param names without inner spaces
 * @param phones with area code
 * @param email mail address or empty
 * @param address postal address or empty
 * @param line line of the source text
 */
public record UpperContact(String matter, String office, List<String> names, List<String> phones, String email,
        String address, int line) {
}
