package wenshu.custody.appraisal;

import java.util.List;
import wenshu.sheet.SheetList;

/** Makes pages of a list that is printed, signed and kept, as PDF/A. */
@FunctionalInterface
public interface ListPages {

    /**
     * The pages of a list; the same list gives the same pages.
     *
     * @param signatures who signs below it, such as 鉴定人
     */
    byte[] pdf(SheetList list, List<String> signatures);
}
