package org.nightpost.security.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * What an authenticator app is told, in two forms: to type, and as a picture to scan.
 *
 * @param typed base 32 in groups of four
 * @param picture the dark squares of the QR code, as the path of an SVG drawing
 * @param size squares on each side, with the quiet margin
 */
public record AppKey(String typed, String picture, int size) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int MARGIN = 4;

    /** The account in the app is called by the portal alone: who looks over a shoulder reads no name. */
    static AppKey of(byte[] secret) {
        String key = base32(secret);
        BitMatrix squares = squares("otpauth://totp/Nightpost?secret=" + key + "&issuer=Nightpost");
        return new AppKey(key.replaceAll("(.{4})(?=.)", "$1 "), path(squares), squares.getWidth());
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    /** One stroke for each row of squares that touch. */
    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int end = x;
                while (end < squares.getWidth() && squares.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                }
                x = end + 1;
            }
        }
        return path.toString();
    }

    /** RFC 4648, 6; whole groups only, which 20 bytes are. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = (buffer << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** Says nothing about the key. */
    @Override
    public String toString() {
        return "AppKey";
    }
}
