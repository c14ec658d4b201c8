package org.agentdesk.ui.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Where a Hunspell dictionary is read from: its rules (`.aff`) and its words (`.dic`).
public sealed interface DictionarySource {

    /// A pair of files of this computer, whoever put them there.
    record Pair(String language, Path aff, Path dic) implements DictionarySource {
        @Override
        public InputStream openAff() throws IOException {
            return Files.newInputStream(aff);
        }

        @Override
        public InputStream openDic() throws IOException {
            return Files.newInputStream(dic);
        }

        @Override
        public String place() {
            return dic.toString();
        }
    }

    /// One that comes with the desk, by the name of its files.
    record Bundled(String language) implements DictionarySource {
        @Override
        public InputStream openAff() {
            return resource(".aff");
        }

        @Override
        public InputStream openDic() {
            return resource(".dic");
        }

        private InputStream resource(String ending) {
            return Objects.requireNonNull(Bundled.class.getResourceAsStream(language + ending));
        }

        @Override
        public String place() {
            return language + ".dic";
        }
    }

    /// The American English that the desk brings along.
    DictionarySource ENGLISH = new Bundled("en-US");

    /// The tag of its language, e.g. `de-DE`.
    String language();

    /// The rules.
    InputStream openAff() throws IOException;

    /// The words.
    InputStream openDic() throws IOException;

    /// Where it lies, for people to read.
    String place();
}
