// One direction of a GRU layer, forward and backward, for training on one CPU core.
//
// torch.nn.GRU on the CPU computes the weight gradients once per time step and launches about fifteen small kernels for
// each. Here the weight gradients are left to one large product per layer (fast_gru.py); what has to go step by step is
// one product with packed bfloat16 weights and one pass over the gates. Equations and parameters are torch.nn.GRU's:
//   r = s(gi_r + gh_r)   z = s(gi_z + gh_z)   n = tanh(gi_n + r * gh_n)   h' = n + z * (h - n)
// where gi [T, B, 3H] is the input part with its bias and gh = h W' + b the recurrent part. H must be a multiple of 80.
#include <ATen/cpu/vec/vec.h>
#include <immintrin.h>
#include <torch/extension.h>
#include <vector>

using at::BFloat16;
using at::Tensor;
using Vec = at::vec::Vectorized<float>;

constexpr int64_t lanes = 16;
constexpr int vectors_in_block = 5, rows_in_block = 5;

static inline Vec sigmoid(Vec x) { return Vec(1.f) / (Vec(1.f) + x.neg().exp_u20()); }
static inline Vec hyperbolic_tangent(Vec x) { return Vec(2.f) / (Vec(1.f) + (Vec(-2.f) * x).exp_u20()) - Vec(1.f); }

static inline void narrow(Vec value, BFloat16* to) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(value)));
}
static inline Vec widen(const BFloat16* from) {
  const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  return Vec(_mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16)));
}

// weight [K, N] bfloat16 to [K / 2, N] pairs, as the dot product instruction wants them.
static Tensor pack(const Tensor& weight) {
  const int64_t depth = weight.size(0), width = weight.size(1);
  return weight.view({depth / 2, 2, width}).transpose(1, 2).contiguous();
}

template <int Rows>
static void product_block(const BFloat16* left, int64_t depth, const uint32_t* packed, int64_t width, float* out) {
  for (int64_t column = 0; column < width; column += vectors_in_block * lanes) {
    __m512 sums[Rows][vectors_in_block];
    for (int row = 0; row < Rows; ++row)
      for (int part = 0; part < vectors_in_block; ++part) sums[row][part] = _mm512_setzero_ps();
    for (int64_t pair = 0; pair < depth / 2; ++pair) {
      const uint32_t* weights = packed + pair * width + column;
      __m512i loaded[vectors_in_block];
      for (int part = 0; part < vectors_in_block; ++part) loaded[part] = _mm512_loadu_si512(weights + part * lanes);
      for (int row = 0; row < Rows; ++row) {
        const __m512i spread = _mm512_set1_epi32(reinterpret_cast<const int32_t*>(left + row * depth)[pair]);
        for (int part = 0; part < vectors_in_block; ++part)
          sums[row][part] = _mm512_dpbf16_ps(sums[row][part], (__m512bh)spread, (__m512bh)loaded[part]);
      }
    }
    for (int row = 0; row < Rows; ++row)
      for (int part = 0; part < vectors_in_block; ++part)
        _mm512_storeu_ps(out + row * width + column + part * lanes, sums[row][part]);
  }
}

// left [rows, depth] bfloat16 times packed [depth, width] to out [rows, width] float32.
static void product(const BFloat16* left, int64_t rows, int64_t depth, const uint32_t* packed, int64_t width, float* out) {
  int64_t row = 0;
  for (; row + rows_in_block <= rows; row += rows_in_block)
    product_block<rows_in_block>(left + row * depth, depth, packed, width, out + row * width);
  for (; row < rows; ++row) product_block<1>(left + row * depth, depth, packed, width, out + row * width);
}

static const uint32_t* pairs(const Tensor& packed) { return reinterpret_cast<const uint32_t*>(packed.data_ptr<BFloat16>()); }

// input_part [T, B, 3H] bfloat16, weight [3H, H], bias [3H] float32.
// Returns {hidden [T, B, H] bfloat16, gates [T, B, 4H] bfloat16}: r, z, n and the recurrent part of n.
std::vector<Tensor> forward(const Tensor& input_part, const Tensor& weight, const Tensor& bias, bool reverse) {
  const int64_t steps = input_part.size(0), batch = input_part.size(1), hidden = weight.size(1);
  const auto packed = pack(weight.t().to(at::kBFloat16).contiguous());
  auto output = at::empty({steps, batch, hidden}, input_part.options());
  auto gates = at::empty({steps, batch, 4 * hidden}, input_part.options());
  auto state = at::zeros({batch, hidden}, weight.options());
  auto recurrent = at::empty({batch, 3 * hidden}, weight.options());
  const auto nothing = at::zeros({batch, hidden}, input_part.options());
  const float* bias_data = bias.data_ptr<float>();
  const BFloat16* before = nothing.data_ptr<BFloat16>();
  for (int64_t k = 0; k < steps; ++k) {
    const int64_t t = reverse ? steps - 1 - k : k;
    product(before, batch, hidden, pairs(packed), 3 * hidden, recurrent.data_ptr<float>());
    BFloat16* out = output.data_ptr<BFloat16>() + t * batch * hidden;
    for (int64_t b = 0; b < batch; ++b) {
      const BFloat16* x = input_part.data_ptr<BFloat16>() + (t * batch + b) * 3 * hidden;
      const float* back = recurrent.data_ptr<float>() + b * 3 * hidden;
      BFloat16* gate = gates.data_ptr<BFloat16>() + (t * batch + b) * 4 * hidden;
      float* h = state.data_ptr<float>() + b * hidden;
      for (int64_t j = 0; j < hidden; j += lanes) {
        const auto part = [&](int g) { return Vec::loadu(back + g * hidden + j) + Vec::loadu(bias_data + g * hidden + j); };
        const Vec r = sigmoid(widen(x + j) + part(0));
        const Vec z = sigmoid(widen(x + hidden + j) + part(1));
        const Vec back_n = part(2);
        const Vec n = hyperbolic_tangent(widen(x + 2 * hidden + j) + r * back_n);
        const Vec next = n + z * (Vec::loadu(h + j) - n);
        narrow(r, gate + j);
        narrow(z, gate + hidden + j);
        narrow(n, gate + 2 * hidden + j);
        narrow(back_n, gate + 3 * hidden + j);
        next.store(h + j);
        narrow(next, out + b * hidden + j);
      }
    }
    before = out;
  }
  return {output, gates};
}

// grad_output, output [T, B, H], gates [T, B, 4H], all bfloat16. Returns {grad of the input part, grad of the recurrent
// part}, both [T, B, 3H] bfloat16; they differ in n only.
std::vector<Tensor> backward(const Tensor& grad_output, const Tensor& output, const Tensor& gates, const Tensor& weight,
                             bool reverse) {
  const int64_t steps = output.size(0), batch = output.size(1), hidden = output.size(2);
  const auto packed = pack(weight.to(at::kBFloat16).contiguous());
  auto grad_input = at::empty({steps, batch, 3 * hidden}, output.options());
  auto grad_recurrent = at::empty({steps, batch, 3 * hidden}, output.options());
  auto carried = at::zeros({batch, hidden}, weight.options());
  auto through_weight = at::zeros({batch, hidden}, weight.options());
  const auto nothing = at::zeros({batch, hidden}, output.options());
  const Vec one(1.f);
  for (int64_t k = steps - 1; k >= 0; --k) {
    const int64_t t = reverse ? steps - 1 - k : k;
    const BFloat16* before = k == 0 ? nothing.data_ptr<BFloat16>()
                                    : output.data_ptr<BFloat16>() + (reverse ? t + 1 : t - 1) * batch * hidden;
    for (int64_t b = 0; b < batch; ++b) {
      const BFloat16* gate = gates.data_ptr<BFloat16>() + (t * batch + b) * 4 * hidden;
      const BFloat16* grad = grad_output.data_ptr<BFloat16>() + (t * batch + b) * hidden;
      BFloat16* to_input = grad_input.data_ptr<BFloat16>() + (t * batch + b) * 3 * hidden;
      BFloat16* to_back = grad_recurrent.data_ptr<BFloat16>() + (t * batch + b) * 3 * hidden;
      const float* extra = through_weight.data_ptr<float>() + b * hidden;
      float* carry = carried.data_ptr<float>() + b * hidden;
      for (int64_t j = 0; j < hidden; j += lanes) {
        const Vec r = widen(gate + j), z = widen(gate + hidden + j), n = widen(gate + 2 * hidden + j);
        const Vec back_n = widen(gate + 3 * hidden + j);
        const Vec total = widen(grad + j) + Vec::loadu(carry + j) + Vec::loadu(extra + j);
        const Vec grad_z = total * (widen(before + b * hidden + j) - n) * z * (one - z);
        const Vec grad_n = total * (one - z) * (one - n * n);
        const Vec grad_r = grad_n * back_n * r * (one - r);
        narrow(grad_r, to_input + j);
        narrow(grad_z, to_input + hidden + j);
        narrow(grad_n, to_input + 2 * hidden + j);
        narrow(grad_r, to_back + j);
        narrow(grad_z, to_back + hidden + j);
        narrow(grad_n * r, to_back + 2 * hidden + j);
        (total * z).store(carry + j);
      }
    }
    if (k > 0)
      product(grad_recurrent.data_ptr<BFloat16>() + t * batch * 3 * hidden, batch, 3 * hidden, pairs(packed), hidden,
              through_weight.data_ptr<float>());
  }
  return {grad_input, grad_recurrent};
}

PYBIND11_MODULE(TORCH_EXTENSION_NAME, module) {
  module.def("forward", &forward);
  module.def("backward", &backward);
}
