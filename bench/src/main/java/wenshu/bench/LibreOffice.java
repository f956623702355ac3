package wenshu.bench;

import java.io.File;
import org.jodconverter.local.office.LocalOfficeUtils;

/** Where LibreOffice lies. */
final class LibreOffice {

    private LibreOffice() {
    }

    /** Its folder, or null. */
    static File home() {
        File home = LocalOfficeUtils.getDefaultOfficeHome();
        return home != null && home.isDirectory() ? home : null;
    }
}
