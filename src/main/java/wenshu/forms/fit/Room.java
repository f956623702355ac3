package wenshu.forms.fit;

/**
 * How many Chinese characters a box of the printed form holds when everything else is empty.
 *
 * @param characters in the size of the template
 * @param atSmallest in the smallest size that form.yaml allows; the same where the size must not change
 * @param smallest that size in half points; 0 where it must not change
 */
public record Room(int characters, int atSmallest, int smallest) {
}
