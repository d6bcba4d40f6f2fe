#include "app/program.h"
#include "campaign_program/with_data.h"

int main(int count, char** words) {
  return congvan::program(count, words, congvan::perform_with_data);
}
