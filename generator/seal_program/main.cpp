#include "app/program.h"
#include "seal_program/seal_verbs.h"

int main(int count, char** words) { return congvan::program(count, words, congvan::perform_seal); }
