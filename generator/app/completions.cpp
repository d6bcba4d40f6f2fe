#include "app/completions.h"

#include "app/options.h"

namespace congvan {
namespace {

/// The beginning of a help text, up to its first pause, which is as much as a shell has room for.
std::string first_sentence(std::string_view text) {
  for (const std::string_view pause : {". ", "; ", ": ", " ("}) {
    text = text.substr(0, text.find(pause));
  }
  if (text.ends_with('.')) text.remove_suffix(1);
  return std::string(text);
}

std::string replaced(std::string_view words, std::string_view marks, std::string_view before) {
  std::string result;
  for (const char c : words) {
    if (marks.find(c) != std::string_view::npos) result += before;
    result += c;
  }
  return result;
}

/// Inside single quotes of a POSIX shell.
std::string quoted(std::string_view words) {
  std::string result = "'";
  for (const char c : words) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string verb_names() {
  std::string names;
  for (const Verb& verb : all_verbs()) names += (names.empty() ? "" : " ") + std::string(verb.name);
  return names;
}

std::string bash_options(std::string_view verb) {
  std::string words;
  for (const Option& option : options_of(verb)) {
    words += (words.empty() ? "--" : " --") + std::string(option.name);
    if (option.letter != 0) words += std::string(" -") + option.letter;
  }
  return words;
}

std::string bash_values() {
  std::string cases;
  for (const Option& option : all_options()) {
    if (option.value.empty()) continue;
    cases += "    --" + std::string(option.name);
    if (option.letter != 0) cases += std::string("|-") + option.letter;
    cases += ") ";
    if (option.names == Names::words) {
      cases += "COMPREPLY=($(compgen -W '" + std::string(option.choices) + "' -- \"$word\"))";
    } else if (option.names == Names::folders) {
      cases += "COMPREPLY=($(compgen -d -- \"$word\"))";
    } else if (option.names == Names::files) {
      cases += "COMPREPLY=($(compgen -f -- \"$word\"))";
    } else {
      cases += "COMPREPLY=()";
    }
    cases += "; return ;;\n";
  }
  return cases;
}

std::string bash() {
  std::string script =
      "# bash completion of congvan\n"
      "_congvan() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  local IFS=$' \\t\\n'\n"
      "  compopt -o filenames 2>/dev/null\n"
      "  case $before in\n" +
      bash_values() +
      "  esac\n"
      "  local options arguments\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const Verb& verb : all_verbs()) {
    script += "    " + std::string(verb.name) + ") options='" + bash_options(verb.name) +
              "'; arguments='" + std::string(verb.choices) + "' ;;\n";
  }
  return script + "    *) options='" + bash_options("") + "'; arguments='' ;;\n" +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  elif ((COMP_CWORD == 1)); then\n"
         "    COMPREPLY=($(compgen -W '" +
         verb_names() +
         "' -- \"$word\"))\n"
         "  elif [[ -n $arguments ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$arguments\" -- \"$word\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -F _congvan congvan\n";
}

/// What zsh completes a value with.
std::string zsh_action(Names names, std::string_view choices) {
  if (names == Names::words) return "(" + std::string(choices) + ")";
  if (names == Names::folders) return "_files -/";
  return names == Names::files ? "_files" : " ";
}

std::string zsh_option(const Option& option, Language language) {
  const std::string help =
      "[" + replaced(first_sentence(option.help.in(language)), "[]:\\", "\\") + "]";
  std::string value;
  if (!option.value.empty()) {
    value = ":" + replaced(option.value.in(language), ":\\", "\\") + ":" +
            zsh_action(option.names, option.choices);
  }
  const std::string name = "--" + std::string(option.name);
  const std::string repeats = option.repeats ? "*" : "";
  std::string lines = "        " + quoted(repeats + name + help + value) + " \\\n";
  if (option.letter != 0) {
    lines += "        " + quoted(std::string("-") + option.letter + help + value) + " \\\n";
  }
  return lines;
}

std::string zsh_verb(const Verb& verb, Language language) {
  std::string script = "    (" + std::string(verb.name) + ")\n      _arguments \\\n";
  for (const Option& option : options_of(verb.name)) script += zsh_option(option, language);
  const std::string argument = verb.argument.empty()
                                   ? "*: :"
                                   : ":" + replaced(verb.argument.in(language), ":\\", "\\") + ":" +
                                         zsh_action(verb.names, verb.choices);
  return script + "        " + quoted(argument) + " ;;\n";
}

std::string zsh(Language language) {
  std::string script =
      "#compdef congvan\n"
      "_congvan() {\n"
      "  local -a verbs\n"
      "  verbs=(\n";
  for (const Verb& verb : all_verbs()) {
    script += "    " +
              quoted(std::string(verb.name) + ":" + first_sentence(verb.summary.in(language))) +
              "\n";
  }
  script +=
      "  )\n"
      "  if ((CURRENT == 2)); then\n"
      "    _describe verb verbs\n"
      "    return\n"
      "  fi\n"
      "  shift words\n"
      "  ((CURRENT--))\n"
      "  case $words[1] in\n";
  for (const Verb& verb : all_verbs()) script += zsh_verb(verb, language);
  return script +
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _congvan ]]; then _congvan \"$@\"; else compdef _congvan congvan; "
         "fi\n";
}

std::string fish_option(const Option& option, Language language) {
  std::string line = "complete -c congvan";
  if (!option.verbs.empty()) {
    line += " -n " + quoted("__fish_seen_subcommand_from " + std::string(option.verbs));
  }
  line += " -l " + std::string(option.name);
  if (option.letter != 0) line += std::string(" -s ") + option.letter;
  if (!option.value.empty()) line += " -r";
  if (option.names == Names::words) line += " -f -a " + quoted(option.choices);
  if (option.names == Names::folders) line += " -f -a '(__fish_complete_directories)'";
  if (option.names == Names::files) line += " -F";
  return line + " -d " + quoted(first_sentence(option.help.in(language))) + "\n";
}

std::string fish(Language language) {
  std::string script = "# fish completion of congvan\ncomplete -c congvan -f\n";
  for (const Verb& verb : all_verbs()) {
    script += "complete -c congvan -n __fish_use_subcommand -a " + std::string(verb.name) + " -d " +
              quoted(first_sentence(verb.summary.in(language))) + "\n";
    const std::string seen = quoted("__fish_seen_subcommand_from " + std::string(verb.name));
    if (verb.names == Names::words) {
      script += "complete -c congvan -n " + seen + " -a " + quoted(verb.choices) + "\n";
    } else if (verb.names == Names::files) {
      script += "complete -c congvan -n " + seen + " -F\n";
    }
  }
  for (const Option& option : all_options()) script += fish_option(option, language);
  return script;
}

}  // namespace

std::string completions(std::string_view shell, Language language) {
  if (shell == "zsh") return zsh(language);
  return shell == "fish" ? fish(language) : bash();
}

}  // namespace congvan
