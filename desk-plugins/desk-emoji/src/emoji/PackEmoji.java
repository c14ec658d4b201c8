import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Makes the emoji index and the picture pages of desk-emoji from two npm packages; README.md
/// beside this file says how. The same input gives the same bytes.
public final class PackEmoji {

    /// As in `EmojiIndex` of the module.
    private static final int PAGE = 64;

    private static final int COLOURS = 64;

    private static final int ROUNDS = 5;

    /// An emoji of the data set.
    ///
    /// @param kind `e` when it is a picture by default, `t` when it is one only with U+FE0F after
    ///   it
    /// @param group 0 to 9; -1 for none
    /// @param base the line of the emoji it is a skin tone of; null for none
    private record Row(
            String key,
            String text,
            String kind,
            long group,
            String name,
            String tags,
            String base) {}

    private PackEmoji() {}

    public static void main(String[] args) throws Exception {
        var names = Path.of(args[0]);
        var pictures = Path.of(args[1]);
        var out = Path.of(args[2]);
        var rows = new ArrayList<Row>();
        var files = pictureFiles(pictures.resolve("emoji.json"));
        for (var item :
                sorted((List<?>) Json.read(Files.readString(names.resolve("en/data.json"))))) {
            add(rows, item, null, files);
        }
        rows.sort(
                Comparator.comparing(
                        row -> row.base() != null)); // skin tones last: few pages are ever needed
        write(rows, files, pictures.resolve("img/google/64"), out);
    }

    private static List<Map<?, ?>> sorted(List<?> items) {
        return items.stream()
                .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                .sorted(
                        Comparator.comparingLong(
                                item -> (long) (Long) orElse(item.get("order"), Long.MAX_VALUE)))
                .collect(Collectors.toList());
    }

    private static void add(
            List<Row> rows, Map<?, ?> item, String base, Map<String, String> files) {
        var key = bare((String) item.get("hexcode"));
        if (!files.containsKey(key)) {
            System.err.println("no picture of " + key);
            return;
        }
        var kind = (Long) orElse(item.get("type"), 1L) == 1L ? "e" : "t";
        var tags = ((List<?>) orElse(item.get("tags"), List.of())).stream().map(Object::toString);
        rows.add(
                new Row(
                        key,
                        (String) item.get("emoji"),
                        kind,
                        (Long) orElse(item.get("group"), -1L),
                        (String) item.get("label"),
                        tags.collect(Collectors.joining(",")),
                        base));
        for (var skin : (List<?>) orElse(item.get("skins"), List.of())) {
            add(rows, (Map<?, ?>) skin, key, files);
        }
    }

    private static Object orElse(Object value, Object other) {
        return value == null ? other : value;
    }

    /// Which file shows which sequence, U+FE0F left out of both.
    private static Map<String, String> pictureFiles(Path list) throws IOException {
        var files = new HashMap<String, String>();
        for (var entry : (List<?>) Json.read(Files.readString(list))) {
            var emoji = (Map<?, ?>) entry;
            files.put(bare((String) emoji.get("unified")), (String) emoji.get("image"));
            for (var variation :
                    ((Map<?, ?>) orElse(emoji.get("skin_variations"), Map.of())).values()) {
                var skin = (Map<?, ?>) variation;
                files.putIfAbsent(bare((String) skin.get("unified")), (String) skin.get("image"));
            }
        }
        return files;
    }

    private static String bare(String sequence) {
        return Arrays.stream(sequence.split("-"))
                .filter(code -> !code.equals("FE0F"))
                .collect(Collectors.joining("-"));
    }

    private static void write(List<Row> rows, Map<String, String> files, Path from, Path out)
            throws IOException {
        Files.createDirectories(out);
        var index = new StringBuilder();
        var line = new HashMap<String, Integer>();
        var page = new ByteArrayOutputStream();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            line.put(row.key(), i);
            var picture = Png.of(ImageIO.read(from.resolve(files.get(row.key())).toFile()));
            page.write(picture);
            var fields = new StringJoiner("\t", "", "\n");
            fields.add(row.key()).add(row.text()).add(row.kind()).add(Long.toString(row.group()));
            fields.add(Integer.toString(picture.length));
            fields.add(row.base() == null ? "" : line.get(row.base()).toString());
            fields.add(row.name()).add(row.base() == null ? row.tags() : "");
            index.append(fields);
            if (i % PAGE == PAGE - 1 || i == rows.size() - 1) {
                Files.write(out.resolve("page-" + i / PAGE + ".bin"), page.toByteArray());
                page.reset();
            }
        }
        Files.writeString(out.resolve("index.tsv"), index);
        System.err.println(rows.size() + " emoji");
    }

    /// A picture with a palette, as small as it gets without being seen.
    private static final class Png {

        /// The colours of one box, each a premultiplied ARGB with how often it comes.
        private record Box(List<int[]> colours) {

            private int spread(int channel) {
                int low = 255;
                int high = 0;
                for (var colour : colours) {
                    int value = colour[0] >>> channel & 255;
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                return high - low;
            }

            private int widest() {
                int widest = 0;
                for (int channel = 8; channel < 32; channel += 8) {
                    widest = spread(channel) > spread(widest) ? channel : widest;
                }
                return widest;
            }

            private long weight() {
                long weight = 0;
                for (var colour : colours) {
                    weight += colour[1];
                }
                return (long) (Math.sqrt(weight) * spread(widest()));
            }

            private List<Box> halves() {
                int channel = widest();
                var sorted = new ArrayList<>(colours);
                sorted.sort(Comparator.comparingInt(colour -> colour[0] >>> channel & 255));
                long all = 0;
                for (var colour : sorted) {
                    all += colour[1];
                }
                long seen = 0;
                int cut = 0;
                while (cut < sorted.size() - 1 && (seen += sorted.get(cut)[1]) * 2 < all) {
                    cut++;
                }
                cut = Math.max(1, cut);
                return List.of(
                        new Box(sorted.subList(0, cut)),
                        new Box(sorted.subList(cut, sorted.size())));
            }

            private int mean() {
                long count = 0;
                var sums = new long[4];
                for (var colour : colours) {
                    count += colour[1];
                    for (int i = 0; i < 4; i++) {
                        sums[i] += (long) (colour[0] >>> 8 * i & 255) * colour[1];
                    }
                }
                int mean = 0;
                for (int i = 0; i < 4; i++) {
                    mean |= (int) ((sums[i] + count / 2) / count) << 8 * i;
                }
                return mean;
            }
        }

        static byte[] of(BufferedImage image) throws IOException {
            int side = image.getWidth();
            var pixels = new int[side * side];
            var counts = new LinkedHashMap<Integer, int[]>();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = premultiplied(image.getRGB(i % side, i / side));
                counts.computeIfAbsent(pixels[i], colour -> new int[] {colour, 0})[1]++;
            }
            var palette = refined(palette(new ArrayList<>(counts.values())), counts.values());
            var nearest = new HashMap<Integer, Integer>();
            var rows = new byte[(side + 1) * side];
            for (int i = 0; i < pixels.length; i++) {
                int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
                rows[i / side * (side + 1) + 1 + i % side] = (byte) index;
            }
            return file(side, palette, rows);
        }

        private static int premultiplied(int argb) {
            int alpha = argb >>> 24;
            int result = alpha << 24;
            for (int shift = 0; shift < 24; shift += 8) {
                result |= ((argb >>> shift & 255) * alpha + 127) / 255 << shift;
            }
            return result;
        }

        private static int[] palette(List<int[]> colours) {
            var boxes = new ArrayList<>(List.of(new Box(colours)));
            while (boxes.size() < COLOURS) {
                var widest =
                        boxes.stream().max(Comparator.comparingLong(Box::weight)).orElseThrow();
                if (widest.colours().size() < 2) {
                    break;
                }
                boxes.remove(widest);
                boxes.addAll(widest.halves());
            }
            return boxes.stream().mapToInt(Box::mean).toArray();
        }

        /// The palette, each colour moved to the middle of what is nearest to it; the clearest
        /// first.
        private static int[] refined(int[] palette, Iterable<int[]> colours) {
            for (int round = 0; round < ROUNDS; round++) {
                var near = new ArrayList<List<int[]>>();
                for (int i = 0; i < palette.length; i++) {
                    near.add(new ArrayList<>());
                }
                for (var colour : colours) {
                    near.get(nearest(palette, colour[0])).add(colour);
                }
                palette =
                        near.stream()
                                .filter(list -> !list.isEmpty())
                                .mapToInt(list -> new Box(list).mean())
                                .toArray();
            }
            return Arrays.stream(palette)
                    .boxed()
                    .sorted(Integer::compareUnsigned)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private static int nearest(int[] palette, int colour) {
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < palette.length; i++) {
                int distance = 0;
                for (int shift = 0; shift < 32; shift += 8) {
                    int difference = (palette[i] >>> shift & 255) - (colour >>> shift & 255);
                    distance += difference * difference;
                }
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
            return best;
        }

        private static byte[] file(int side, int[] palette, byte[] rows) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeLong(0x89504E470D0A1A0AL);
            var header = new ByteArrayOutputStream();
            var fields = new DataOutputStream(header);
            fields.writeInt(side);
            fields.writeInt(side);
            fields.write(new byte[] {8, 3, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            var colours = new byte[3 * palette.length];
            var alphas = new ByteArrayOutputStream();
            for (int i = 0; i < palette.length; i++) {
                int alpha = palette[i] >>> 24;
                for (int part = 0; part < 3; part++) {
                    int value = palette[i] >>> 16 - 8 * part & 255;
                    colours[3 * i + part] =
                            (byte)
                                    (alpha == 0
                                            ? 0
                                            : Math.min(255, (value * 255 + alpha / 2) / alpha));
                }
                if (alpha < 255) {
                    alphas.write(alpha);
                }
            }
            chunk(out, "PLTE", colours);
            chunk(out, "tRNS", alphas.toByteArray());
            chunk(out, "IDAT", deflated(rows));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        }

        private static byte[] deflated(byte[] rows) {
            var deflater = new Deflater(9);
            deflater.setInput(rows);
            deflater.finish();
            var buffer = new byte[rows.length * 2];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        }

        private static void chunk(DataOutputStream out, String type, byte[] data)
                throws IOException {
            if (data.length == 0 && !type.equals("IEND")) {
                return;
            }
            var name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var check = new CRC32();
            check.update(name);
            check.update(data);
            out.writeInt(data.length);
            out.write(name);
            out.write(data);
            out.writeInt((int) check.getValue());
        }
    }

    /// Enough JSON for the two lists.
    private static final class Json {

        private static final Pattern TOKEN =
                Pattern.compile("\\s*([\\[\\]{}:,]|\"((?:[^\"\\\\]|\\\\.)*+)\"|[-+.\\w]+)");

        private final java.util.regex.Matcher tokens;
        private String token = "";

        private Json(String text) {
            tokens = TOKEN.matcher(text);
        }

        static Object read(String text) {
            var json = new Json(text);
            json.next();
            return json.value();
        }

        private void next() {
            token = tokens.find() ? tokens.group(1) : "";
        }

        private Object value() {
            return switch (token.charAt(0)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> unescaped(tokens.group(2));
                default -> token.matches("-?\\d+") ? (Object) Long.valueOf(token) : plain(token);
            };
        }

        private static Object plain(String word) {
            return word.equals("null") ? null : word;
        }

        private Object object() {
            var members = new LinkedHashMap<String, Object>();
            for (next(); !token.equals("}"); next()) {
                if (token.equals(",")) {
                    next();
                }
                var name = unescaped(tokens.group(2));
                next();
                next();
                members.put(name, value());
            }
            return members;
        }

        private Object array() {
            var items = new ArrayList<Object>();
            for (next(); !token.equals("]"); next()) {
                if (token.equals(",")) {
                    next();
                }
                items.add(value());
            }
            return items;
        }

        private static String unescaped(String text) {
            return Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)")
                    .matcher(text)
                    .replaceAll(found -> {
                        var code = found.group(2);
                        var letter =
                                code == null
                                        ? simple(found.group(1))
                                        : String.valueOf((char) Integer.parseInt(code, 16));
                        return java.util.regex.Matcher.quoteReplacement(letter);
                    });
        }

        private static String simple(String letter) {
            return "nrtbf".contains(letter) ? ("\\" + letter).translateEscapes() : letter;
        }
    }
}
