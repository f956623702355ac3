package wenshu.notice;

import java.util.Objects;

/**
 * Whom to ask about the notice; every part may be empty or a placeholder.
 *
 * @param matter what the contact is for, such as 专业技术人才申报材料
 * @param name names as printed
 * @param phone office telephone with area code
 * @param email mail address
 * @param address where to send or bring papers
 */
public record Contact(String matter, String name, String phone, String email, String address) {

    public Contact {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(name);
        Objects.requireNonNull(phone);
        Objects.requireNonNull(email);
        Objects.requireNonNull(address);
    }
}
