package wenshu.pack.bag;

/** Paths as manifests write them (RFC 8493, 2.1.3): line ends and the percent sign are written as their codes. */
final class BagPaths {

    private BagPaths() {
    }

    static String written(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    static String read(String path) {
        return path.replace("%0A", "\n").replace("%0a", "\n").replace("%0D", "\r").replace("%0d", "\r").replace("%25", "%");
    }
}
