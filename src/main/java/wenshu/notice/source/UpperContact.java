package wenshu.notice.source;

import java.util.List;

/**
 * A contact that an upper-level paper names.
 *
 * @param matter what for, such as 专业技术人员申报材料 or 政策咨询
 * @param office the office, when the paper names one
 * @param names without inner spaces
 * @param phones with area code where the paper gives one
 * @param fax number with area code or empty
 * @param email mail addresses, several set apart by a space, or empty
 * @param address postal address or empty
 * @param postcode six digits or empty
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record UpperContact(String matter, String office, List<String> names, List<String> phones, String fax, String email,
        String address, String postcode, Place place, Certainty certainty) {

    public UpperContact {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
    }

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
