package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sample messages in a plug-in's own jar, `META-INF/agent-desk/samples/*.json`: each the body
/// of a message.
///
/// @param name the file's name without its ending
/// @param json what is in it, as it stands
public record Sample(String name, String json) {

    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final Pattern ENTRY =
            Pattern.compile("META-INF/agent-desk/samples/([A-Za-z0-9._-]{1,80})\\.json");
    private static final int MOST = 100;
    private static final int LONGEST = 256 * 1024;

    /// The samples of a plug-in in the order of their names; none where there is no copy of it.
    public static List<Sample> of(Vetted plugin) {
        var copy = plugin.copy();
        if (copy == null || plugin.main().isEmpty()) {
            return List.of();
        }
        try (var jar = new JarFile(copy.resolve(plugin.main()).toFile())) {
            var names =
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> ENTRY.matcher(name).matches())
                            .sorted()
                            .limit(MOST)
                            .toList();
            var samples = new ArrayList<Sample>();
            for (var name : names) {
                samples.add(read(jar, name));
            }
            return samples;
        } catch (IOException e) {
            LOG.warn("the samples of {} cannot be read", plugin.origin(), e);
            return List.of();
        }
    }

    private static Sample read(JarFile jar, String entry) throws IOException {
        try (var in = jar.getInputStream(jar.getJarEntry(entry))) {
            var name = entry.substring(entry.lastIndexOf('/') + 1, entry.length() - 5);
            return new Sample(name, new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
    }
}
