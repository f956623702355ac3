package wenshu.home;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The ways of hashing bytes that are kept with the archive; whoever must replace one by a certified module does it here. */
public enum Hash {
    /** SHA-256: tells equal files. */
    SHA256,
    /** SHA-512: OCFL's digest. */
    SHA512,
    /** SM3 (GB/T 32905): of another family, so that a weakness of one is none of the other. */
    SM3;

    /** A new digest that has seen nothing yet. */
    public MessageDigest fresh() {
        try {
            return switch (this) {
                case SHA256 -> MessageDigest.getInstance("SHA-256");
                case SHA512 -> MessageDigest.getInstance("SHA-512");
                case SM3 -> new SM3.Digest();
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
