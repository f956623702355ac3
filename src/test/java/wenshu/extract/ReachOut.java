package wenshu.extract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;

/** Runs in the place of the reader and tries what it must not be able to do. */
public final class ReachOut {

    private ReachOut() {
    }

    /** Tells the names in its environment, its memory, and whether it reached a port on loopback. */
    public static void main(String[] port) {
        System.out.println(System.getenv().keySet());
        System.out.println("memory " + (Runtime.getRuntime().maxMemory() >> 20));
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port[0])), 2_000);
            System.out.println("connected");
        } catch (IOException e) {
            System.out.println("no way out");
        }
    }
}
