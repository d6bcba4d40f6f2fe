#include "app/program.h"
#include "preview_program/preview_verbs.h"

int main(int count, char** words) {
  return congvan::program(count, words, congvan::perform_preview);
}
