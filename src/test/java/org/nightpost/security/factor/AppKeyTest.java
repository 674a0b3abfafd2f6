package org.nightpost.security.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AppKeyTest {
    private static final int SCALE = 8;
    private final AppKey key = AppKey.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 4648, 10, and the vector of RFC 6238 as every app knows it. */
    @Test
    void theKeyToTypeIsBase32InGroups() {
        assertEquals("MZXW6YTB", AppKey.base32("fooba".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", key.typed());
    }

    @Test
    void aPhoneThatScansThePictureReadsTheKeyAndNoName() throws Exception {
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(new Drawing(key))))
                .getText();
        assertEquals("otpauth://totp/Nightpost?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Nightpost", read);
    }

    @Test
    void itSaysNothingOfTheKeyInALog() {
        assertTrue(!key.toString().contains("GEZD"), key.toString());
    }

    /** The path drawn black on white, as a browser does it. */
    private static final class Drawing extends LuminanceSource {
        private final boolean[][] dark;

        Drawing(AppKey key) {
            super(key.size() * SCALE, key.size() * SCALE);
            dark = new boolean[key.size()][key.size()];
            Matcher strokes =
                    Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(key.picture());
            while (strokes.find()) {
                int x = Integer.parseInt(strokes.group(1));
                for (int i = 0; i < Integer.parseInt(strokes.group(3)); i++) {
                    dark[Integer.parseInt(strokes.group(2))][x + i] = true;
                }
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] line = new byte[getWidth()];
            for (int x = 0; x < line.length; x++) {
                line[x] = (byte) (dark[y / SCALE][x / SCALE] ? 0 : 255);
            }
            return line;
        }

        @Override
        public byte[] getMatrix() {
            byte[] all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, new byte[0]), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
