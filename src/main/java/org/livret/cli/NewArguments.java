package org.livret.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.livret.diag.NearestName;

import java.util.List;

/// The arguments of `livret new`, checked.
final class NewArguments {
    private NewArguments() {}

    static NewCommand parse(List<String> words, String language) throws Arguments.Misuse {
        Options options = new Options();
        options.addOption(Option.builder().longOpt("theme").hasArg().get());
        options.addOption(Option.builder().longOpt("lang").hasArg().get());
        CommandLine line = Arguments.parse(options, words);
        if (line.getArgList().size() != 1) {
            throw new Arguments.Misuse("Name the one folder that is to hold the new manuscript.");
        }
        String theme = line.getOptionValue("theme", NewCommand.THEMES.getFirst());
        if (!NewCommand.THEMES.contains(theme)) {
            throw new Arguments.Misuse("There is no theme ‘" + theme + "’" + nearest(theme));
        }
        return new NewCommand(
                Arguments.path(line.getArgList().getFirst()),
                theme,
                line.getOptionValue("lang", language));
    }

    private static String nearest(String theme) {
        return NearestName.of(theme, NewCommand.THEMES)
                .map(name -> "; did you mean ‘" + name + "’?")
                .orElse("; the themes are ‘brochure’, ‘book’ and ‘report’.");
    }
}
