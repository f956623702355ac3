package wenshu.forms.batch;

import wenshu.template.Form;
import wenshu.template.FormData;

/** Gives every print its number and may remember what was printed under it; called by several threads. */
@FunctionalInterface
public interface PrintNumbers {

    /** The numbers that the order gives, remembered nowhere. */
    PrintNumbers AS_ORDERED = (wanted, form, data) -> wanted;

    /**
     * The number of one print. The same data in the same form must get the same number again: a batch that goes on prints
     * no second kind of paper.
     *
     * @param wanted the number that the order gives; "" when it gives none
     * @return the number on the paper; "" for no mark
     */
    String number(String wanted, Form form, FormData data);
}
