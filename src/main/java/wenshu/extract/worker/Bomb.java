package wenshu.extract.worker;

import java.io.IOException;

/** The file has unpacked beyond its budget. */
final class Bomb extends IOException {

    Bomb() {
        super("unpacked beyond the limit");
    }
}
