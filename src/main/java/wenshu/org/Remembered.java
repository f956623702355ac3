package wenshu.org;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who was let in during the last minutes, so that a program that sends its password with every request does not pay for
 * the slow check each time. Of a password only a hash under a key of this process is held, in memory; another password,
 * another stored hash or the end of the time means the slow check.
 */
final class Remembered {

    static final Duration TIME = Duration.ofMinutes(5);
    /** Most of them; who was let in longest ago, and so is forgotten first anyhow, makes place for another. */
    static final int MOST = 1_000;
    private static final String MAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    /** Those let in longest ago first. */
    private final Map<String, Proof> proofs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MOST;
        }
    };

    private record Proof(String stored, byte[] mac, long until) {
    }

    Remembered(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, MAC);
    }

    /** Whether just this password was found right for just this stored hash a short while ago. */
    boolean knows(String login, String stored, String password) {
        Proof proof;
        synchronized (proofs) {
            proof = proofs.get(login);
        }
        return proof != null && clock.millis() < proof.until() && proof.stored().equals(stored)
                && MessageDigest.isEqual(proof.mac(), mac(login, password));
    }

    /** This password was found right for this stored hash. */
    void admitted(String login, String stored, String password) {
        Proof proof = new Proof(stored, mac(login, password), clock.millis() + TIME.toMillis());
        synchronized (proofs) {
            proofs.remove(login);
            proofs.put(login, proof);
        }
    }

    private byte[] mac(String login, String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
