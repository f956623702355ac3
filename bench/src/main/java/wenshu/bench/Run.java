package wenshu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.Main;

/** Starts JMH; leaves out the peers that this machine does not have. */
public final class Run {

    private Run() {
    }

    /** JMH's own arguments. */
    public static void main(String[] args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        if (LibreOffice.home() == null) {
            System.out.println("LibreOffice is not installed: its benchmarks are left out.");
            all.addAll(List.of("-e", "LibreOfficeBenchmark"));
        }
        Main.main(all.toArray(String[]::new));
    }
}
