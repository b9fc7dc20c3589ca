package org.livret.app;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;

/// What can be wrong with files and folders.
public sealed interface FileProblem extends Problem {

    record Missing(String path) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO001");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(path));
        }

        @Override
        public String message() {
            return "There is no file or folder of this name.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Check the spelling; paths are taken from the folder in which you call"
                            + " livret.");
        }
    }

    record NoManuscripts(String folder) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO002");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(folder));
        }

        @Override
        public String message() {
            return "This folder holds no manuscript.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "A manuscript is a file whose name ends in ‘.md’; one that another includes"
                            + " does not count.");
        }
    }

    record Unreadable(String path, String reason) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO003");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(path));
        }

        @Override
        public String message() {
            return "This file cannot be read: " + reason + ".";
        }
    }

    record Unwritable(String path, String reason) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO004");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(path));
        }

        @Override
        public String message() {
            return "This file cannot be written: " + reason + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("What stood there before is untouched.");
        }
    }

    /// Two manuscripts would be written to one file.
    record SameName(String path, String other) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO005");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(path));
        }

        @Override
        public String message() {
            return "This manuscript has the same file name as ‘"
                    + other
                    + "’, and would replace its publications.";
        }

        @Override
        public List<String> hints() {
            return List.of("Rename one of them, or publish them into different folders.");
        }
    }

    /// A file that a manuscript names is not there.
    record MissingResource(String path, Span span) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO006");
        }

        @Override
        public String message() {
            return "There is no file ‘" + path + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Paths are taken from the folder of the manuscript; capital and small letters"
                            + " differ.");
        }
    }

    /// A path leads out of the manuscript's folder.
    record Outside(String path, Span span) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO007");
        }

        @Override
        public String message() {
            return "The path ‘"
                    + path
                    + "’ leads out of the manuscript's folder, and is not followed.";
        }

        @Override
        public List<String> hints() {
            return List.of("Put the file into the manuscript's folder or below it.");
        }
    }

    /// A file on the network.
    record Remote(String address, Span span) implements FileProblem {
        @Override
        public Code code() {
            return Code.error("IO008");
        }

        @Override
        public String message() {
            return "Livret fetches nothing from the network, so ‘" + address + "’ is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Save a copy beside the manuscript and name that.");
        }
    }

    /// A change that was made in a file of the manuscript, at the place that it had before.
    record Corrected(String typed, String replacement, Span span) implements FileProblem {
        @Override
        public Code code() {
            return Code.note("IO009");
        }

        @Override
        public String message() {
            return "‘" + typed + "’ was corrected to ‘" + replacement + "’.";
        }
    }
}
